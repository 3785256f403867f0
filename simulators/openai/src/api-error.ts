/** The facts of a refused request, as OpenAI puts them in `{ error: { message, type, param, code } }`. */
export type ApiErrorFacts = {
  status: number;
  message: string;
  type?: string;
  param?: string | null;
  code?: string | null;
  headers?: Record<string, string>;
};

/** A request refused the way api.openai.com refuses it; caught once, in the router. */
export class ApiError extends Error {
  readonly status: number;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
  readonly headers: Record<string, string>;

  constructor(facts: ApiErrorFacts) {
    super(facts.message);
    this.status = facts.status;
    this.type = facts.type ?? 'invalid_request_error';
    this.param = facts.param ?? null;
    this.code = facts.code ?? null;
    this.headers = facts.headers ?? {};
  }

  /** The JSON body of the answer. */
  body(): { error: { message: string; type: string; param: string | null; code: string | null } } {
    return { error: { message: this.message, type: this.type, param: this.param, code: this.code } };
  }
}

/** A 400 of type `invalid_request_error`. */
export function badRequest(message: string, param: string | null, code: string | null): ApiError {
  return new ApiError({ status: 400, message, param, code });
}
