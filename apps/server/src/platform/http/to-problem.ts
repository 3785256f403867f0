import { STATUS_CODES } from 'node:http';
import { errorStatus } from '@novela/contract/error-codes';
import type { Problem } from '@novela/contract/problem';
import { toAppError } from '../error/to-app-error.ts';

/**
 * Describes any error the way every refused request is answered. What is not an AppError, a body-parser refusal or a
 * database that does not answer becomes `internal`, with nothing of the original in it.
 */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = toAppError(error);
  const { fields, fixes, facts } = known.details;
  const status = errorStatus[known.code];
  return {
    success: false,
    type: `urn:novela:problem:${known.code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: known.code,
    message: known.message,
    requestId,
    retryable: known.retryable,
    ...(fields ? { errors: [...fields] } : {}),
    ...(fixes ? { fixes: [...fixes] } : {}),
    ...(facts ? { details: { ...facts } } : {}),
  };
}
