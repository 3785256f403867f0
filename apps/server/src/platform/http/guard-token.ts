import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../error/app-error.ts';

/** Asks every caller for the access token. */
export interface TokenGuard {
  /** Why a request may not come in, or null: it carries the token, or the cookie of a browser that signed in. */
  refuse(req: IncomingMessage): AppError | null;
  /** Checks a token typed into the sign-in page. */
  refuseTyped(req: IncomingMessage, typed: string): AppError | null;
  /** `Set-Cookie` of a browser that signed in. It proves knowledge of the token and does not contain it. */
  readonly cookie: string;
}

const cookieName = 'novela_session';
const cookieSeconds = 30 * 86_400;
const failuresPerMinute = 5;

/** Accepts `Authorization: Bearer <token>`, Basic with the token as password, and the cookie. */
export function guardToken(token: string): TokenGuard {
  const session = createHmac('sha256', token).update('novela session').digest('base64url');
  const [expected, expectedSession] = [digest(token), digest(session)];
  const failures = new Map<string, { since: number; count: number }>();
  const fail = (req: IncomingMessage): AppError | null =>
    countFailure(failures, req.socket.remoteAddress ?? '') > failuresPerMinute ? tooMany() : null;
  return {
    cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${cookieSeconds}`,
    refuse: (req) => {
      const kept = readCookie(req.headers.cookie ?? '');
      if (kept !== null && timingSafeEqual(digest(kept), expectedSession)) return null;
      const offered = readToken(req.headers.authorization ?? '');
      if (offered === null) return missing();
      return timingSafeEqual(digest(offered), expected) ? null : (fail(req) ?? missing());
    },
    refuseTyped: (req, typed) => {
      // A locked-out caller is not told whether this one was right.
      if (isLockedOut(failures, req.socket.remoteAddress ?? '')) return tooMany();
      return timingSafeEqual(digest(typed), expected) ? null : (fail(req) ?? missing());
    },
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const missing = (): AppError =>
  new AppError('token_required', 'This studio asks for its access token (ACCESS_TOKEN).');

const tooMany = (): AppError =>
  new AppError('rate_limited', 'Too many wrong access tokens. Wait a minute.', { retryAfter: 60 });

function readCookie(header: string): string | null {
  for (const pair of header.split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === cookieName && value) return value;
  }
  return null;
}

function readToken(authorization: string): string | null {
  const [scheme, value] = authorization.split(' ', 2);
  if (!value) return null;
  if (scheme?.toLowerCase() === 'bearer') return value;
  if (scheme?.toLowerCase() !== 'basic') return null;
  return Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':');
}

type Failures = Map<string, { since: number; count: number }>;

const isLockedOut = (failures: Failures, caller: string): boolean => {
  const entry = failures.get(caller);
  return entry !== undefined && Date.now() - entry.since <= 60_000 && entry.count > failuresPerMinute;
};

function countFailure(failures: Failures, caller: string): number {
  const now = Date.now();
  for (const [who, { since }] of failures) if (now - since > 60_000) failures.delete(who);
  const entry = failures.get(caller) ?? { since: now, count: 0 };
  entry.count += 1;
  failures.set(caller, entry);
  return entry.count;
}
