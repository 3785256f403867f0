import type { ErrorCode } from '@novela/contract/error-codes';
import type { Fix, Problem } from '@novela/contract/problem';

/** Failures that happen before a readable answer arrives; none of them has a true HTTP status. */
export type TransportCode = 'offline' | 'unreachable' | 'timeout' | 'aborted' | 'unreadable';

interface ApiErrorParts {
  readonly code: ErrorCode | TransportCode;
  /** 0 when the server never answered. */
  readonly status: number;
  readonly message: string;
  readonly retryable: boolean;
  readonly requestId: string | null;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly fixes: readonly Fix[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** The one error every request of the browser can end in. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode | TransportCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly requestId: string | null;
  readonly errors: ApiErrorParts['errors'];
  readonly fixes: readonly Fix[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(parts: Pick<ApiErrorParts, 'code' | 'status' | 'message'> & Partial<ApiErrorParts>) {
    super(parts.message);
    this.code = parts.code;
    this.status = parts.status;
    this.retryable = parts.retryable ?? false;
    this.requestId = parts.requestId ?? null;
    this.errors = parts.errors ?? [];
    this.fixes = parts.fixes ?? [];
    this.details = parts.details ?? {};
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  Reflect.get(value, 'success') === false &&
  typeof Reflect.get(value, 'code') === 'string';

/** Reads a refused answer; a body that is no problem document (a proxy's page, say) becomes `unreadable`. Pure. */
export const errorFromAnswer = (status: number, body: unknown): ApiError => {
  if (isProblem(body)) {
    return new ApiError({
      code: body.code,
      status,
      message: body.message,
      retryable: body.retryable,
      requestId: body.requestId,
      errors: body.errors ?? [],
      fixes: body.fixes ?? [],
      details: body.details ?? {},
    });
  }
  return new ApiError({
    code: 'unreadable',
    status,
    message: `The server answered ${status} without saying why.`,
    retryable: status >= 500,
  });
};

/** Whatever was thrown, as an {@link ApiError}. Pure. */
export const asApiError = (thrown: unknown): ApiError =>
  thrown instanceof ApiError
    ? thrown
    : new ApiError({
        code: 'unreadable',
        status: 0,
        message: thrown instanceof Error ? thrown.message : String(thrown),
      });
