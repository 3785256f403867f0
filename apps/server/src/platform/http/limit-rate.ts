import type { RequestHandler } from 'express';
import { rateLimit, type Store } from 'express-rate-limit';
import { AppError } from '../error/app-error.ts';

const windowSeconds = 2;

/**
 * Lets one address make `perSecond` requests a second on average and twice as many in a burst. Processes that are
 * given one `store` keep the limit together.
 */
export function limitRate(perSecond: number, store?: Store): RequestHandler {
  return rateLimit({
    ...(store ? { store } : {}),
    windowMs: windowSeconds * 1000,
    limit: perSecond * windowSeconds,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (req) => req.socket.remoteAddress ?? '',
    handler: (_req, _res, next) => {
      next(
        new AppError('rate_limited', `More than ${perSecond} requests a second. Wait a moment and go on.`, {
          retryable: true,
          retryAfter: windowSeconds,
        }),
      );
    },
  });
}
