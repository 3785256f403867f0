import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '../error/app-error.ts';
import type { Door } from './guard-door.ts';
import { signInAddress } from './sign-in.ts';

const methods = 'GET, HEAD, POST, PUT, DELETE';

/** Turns unwelcome callers away, and lets a page on the studio's other port read the answers (CORS). */
export function answerOrigin(door: Door): RequestHandler {
  return (req, res, next) => {
    res.vary('Origin');
    const refusal = door.refuse(req);
    if (refusal) {
      const signIn = refusal.code === 'token_required' ? signInAddress(req) : null;
      if (signIn === null) next(refusal);
      else res.redirect(303, signIn);
      return;
    }
    // An absolute address or an asterisk names no place in the studio.
    if (!req.url.startsWith('/')) {
      next(new AppError('bad_path', 'The address must be a path that begins with a slash.'));
      return;
    }
    allowOrigin(door, req, res);
    if (req.method === 'OPTIONS' && req.headers['access-control-request-method'] !== undefined) {
      res.setHeader('Access-Control-Allow-Methods', methods);
      res.setHeader('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key, Authorization');
      res.setHeader('Access-Control-Max-Age', '600');
      res.status(204).end();
      return;
    }
    next();
  };
}

function allowOrigin(door: Door, req: Request, res: Response): void {
  const { origin } = req.headers;
  if (origin === undefined || !door.isOwnOrigin(origin, req)) return;
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Access-Control-Expose-Headers', 'X-Request-Id, Idempotency-Replayed, Retry-After');
}
