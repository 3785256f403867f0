import type { ErrorCode } from '@novela/contract/error-codes';
import { isLostConnection } from '../database/lost-connection.ts';
import { readSqlState } from '../database/read-sql-state.ts';
import { AppError } from './app-error.ts';
import { diskFull, isDiskFull } from './disk-full.ts';

/** The AppError an arbitrary error amounts to. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDiskFull(error)) return diskFull(error);
  return fromDatabase(error) ?? fromRequestParsing(error) ?? unexpected(error);
}

const unexpected = (cause: unknown): AppError =>
  new AppError('internal', 'Something went wrong in the studio itself. Try again; nothing was lost.', {
    retryable: true,
    cause,
  });

function fromDatabase(error: unknown): AppError | null {
  const state = readSqlState(error);
  if (state === '53100') {
    return diskFull(error);
  }
  // 08: connection lost; 53: out of connections; 57: shutting down, or cut off by the statement timeout;
  // 28, 3D and 55000: the server no longer lets us in.
  const down = state !== null && /^(08|28|3D|53|57|55000)/.test(state);
  if (!down && !isLostConnection(error)) return null;
  return new AppError(
    'database_unavailable',
    'The database does not answer. Nothing was changed; try again.',
    {
      retryable: true,
      retryAfter: 1,
      cause: error,
    },
  );
}

const refusals: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  400: ['malformed_json', 'The request body is not valid JSON.'],
  413: ['payload_too_large', 'The request body is larger than 256 kB.'],
  415: ['unsupported_media_type', 'Send the request body as plain UTF-8 application/json.'],
};

/** Express and its body parser mark their refusals with a status; the sentence is ours. */
function fromRequestParsing(error: unknown): AppError | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  if (error instanceof URIError) {
    return new AppError('bad_path', 'The address contains a broken %-escape.', { cause: error });
  }
  const refusal = refusals[error.status];
  return refusal ? new AppError(refusal[0], refusal[1], { cause: error }) : null;
}
