import express, { type RequestHandler, Router } from 'express';
import type { Door } from './guard-door.ts';
import { renderSignIn } from './render-sign-in.ts';

const place = '/sign-in';
const longestForm = '2kb';

/**
 * The page where a browser gives the access token once and gets a cookie for it. Absent when the studio asks for no
 * token.
 */
export function serveSignIn(door: Door): RequestHandler {
  const router = Router({ caseSensitive: true });
  const { token } = door;
  if (token === null) return router;
  router.use(place, (req, res, next) => {
    // With no-referrer, as elsewhere, browsers would send this form with `Origin: null`.
    res.setHeader('Referrer-Policy', 'same-origin');
    const refusal = door.refuseStranger(req);
    next(refusal ?? undefined);
  });
  router.get(place, (req, res) => {
    const to = ownPath(req.query['to']);
    if (token.refuse(req) === null) res.redirect(303, to);
    else sendPage(res, req.headers['accept-language'] ?? '', { to, problem: null });
  });
  router.post(place, express.urlencoded({ extended: false, limit: longestForm }), (req, res) => {
    const form: Readonly<Record<string, unknown>> = req.body ?? {};
    const to = ownPath(form['to']);
    const refusal = token.refuseTyped(req, String(form['token'] ?? '').trim());
    if (refusal === null) {
      const secure = req.headers['x-forwarded-proto'] === 'https' ? '; Secure' : '';
      res.setHeader('Set-Cookie', `${token.cookie}${secure}`);
      res.redirect(303, to);
      return;
    }
    const wait = refusal.details.retryAfter;
    if (wait !== undefined) res.setHeader('Retry-After', wait);
    res.status(refusal.status);
    sendPage(res, req.headers['accept-language'] ?? '', {
      to,
      problem: wait === undefined ? 'wrong' : 'wait',
    });
  });
  return router;
}

type Page = Parameters<typeof renderSignIn>[1];

function sendPage(res: express.Response, languages: string, page: Page): void {
  res.setHeader('Cache-Control', 'no-store');
  res.type('html').send(renderSignIn(languages, page));
}

/** A path of the studio itself; anything that could lead elsewhere becomes the first page. */
const ownPath = (wanted: unknown): string =>
  typeof wanted === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.startsWith(place)
    ? wanted
    : '/';

/** Sends a browser that opens a page without being signed in to the page where it can; others get the refusal. */
export const signInAddress = (req: express.Request): string | null =>
  req.method === 'GET' &&
  (req.headers.accept ?? '').includes('text/html') &&
  !/^\/(api|media)\//.test(req.path)
    ? `${place}?to=${encodeURIComponent(req.originalUrl)}`
    : null;
