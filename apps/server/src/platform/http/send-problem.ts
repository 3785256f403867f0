import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { AppError } from '../error/app-error.ts';
import { toAppError } from '../error/to-app-error.ts';
import type { RecentProblems } from '../metrics/recent-problems.ts';
import { toProblem } from './to-problem.ts';

/** Answers a request with the problem an error amounts to. */
export function sendProblem(res: Response, error: unknown): AppError {
  const known = toAppError(error);
  const problem = toProblem(known, String(res.getHeader('X-Request-Id') ?? randomUUID()));
  if (known.details.retryAfter !== undefined) res.setHeader('Retry-After', known.details.retryAfter);
  if (known.code === 'token_required') {
    res.setHeader('WWW-Authenticate', 'Bearer realm="Novela Studio"');
  }
  res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  return known;
}

/** The last handler: whatever was thrown anywhere behind the door ends here, never as HTML or a stack. */
export function catchErrors(log: Logger, problems: RecentProblems): ErrorRequestHandler {
  return (error, req, res, _next) => {
    const requestId = res.getHeader('X-Request-Id');
    if (res.headersSent) {
      // Half an answer is out: only a broken connection tells the client that it is not whole.
      log.warn({ err: error, requestId }, 'answer broken off');
      res.destroy();
      return;
    }
    const { code, status } = sendProblem(res, error);
    problems.note(code);
    if (status >= 500) log.error({ err: error, requestId, code, method: req.method }, 'request failed');
  };
}
