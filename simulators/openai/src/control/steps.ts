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
  /** `drop_stream`: deltas sent before the connection is cut. */
  afterDeltas?: number;
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
