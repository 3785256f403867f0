/** `unverified_organization`: what is denied. */
export type UnverifiedVariant = 'stream' | 'model' | 'reasoning_summary';
/** `rate_limit`: what was used up, which is also the error's type. */
export type RateLimitVariant = 'tokens' | 'requests';
/** `insufficient_quota`: under its own code or under the newer `credit_balance_exhausted`. */
export type QuotaVariant = 'quota' | 'credits';

/** What can be made to go wrong. `times` counts the requests it touches (default 1, `always` until reset). */
export type Fault = {
  fault:
    | 'unverified_organization'
    | 'invalid_key'
    | 'insufficient_quota'
    | 'rate_limit'
    | 'server_error'
    | 'slow'
    | 'drop_stream'
    | 'stream_error'
    | 'drop_connection'
    | 'refusal'
    | 'incomplete'
    | 'failed'
    | 'garbage';
  times?: number | 'always';
  /** Only requests whose body holds this text. */
  match?: string;
  /** `slow`: milliseconds added before the answer. */
  ms?: number;
  /** `drop_stream`, `stream_error`: deltas sent before the connection is cut or the error told. */
  afterDeltas?: number;
  /** `stream_error`, `failed`: the error's code, `server_error` unless told. */
  code?: string;
  /** Which of its forms the trouble takes; the first named is the usual one. */
  variant?: UnverifiedVariant | RateLimitVariant | QuotaVariant;
  /** `rate_limit`: seconds in `retry-after`. */
  retryAfterSeconds?: number;
  /** `refusal`: the words of the refusal. */
  text?: string;
  /** `incomplete`: why it ended early. */
  reason?: 'max_output_tokens' | 'content_filter';
};

/** One answer to give instead of a composed one; used once, in order, for the first request it matches. */
export type ScriptedAnswer = {
  answer: {
    match?: string;
    json?: unknown;
    text?: string;
    /** Said before the answer, as a message of the phase `commentary`. */
    commentary?: string;
    toolCalls?: Array<{ name: string; arguments: unknown }>;
  };
};

/** Switches: `strict` refuses every model call that no scripted answer matches. */
export type Switch = { strict: boolean };

export type Step = Fault | ScriptedAnswer | Switch;

/** One request as it arrived, with the key redacted, and how it was answered (0: connection dropped). */
export type Recorded = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
  status: number;
};
