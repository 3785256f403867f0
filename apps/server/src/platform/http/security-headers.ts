import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers for data and for files. Nothing here may run as a page, so the policy allows nothing at all. The studio is
 * served over plain http on loopback: HSTS and upgrade-insecure-requests would break it there.
 */
export function secureData(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    // A page on the studio's other port may show films and pictures.
    crossOriginResourcePolicy: { policy: 'same-site' },
  });
}

const newNonce = (): string => `'nonce-${randomBytes(16).toString('base64')}'`;

/**
 * Headers for pages. The policy keeps scripts, frames and connections at home; the page renderer may send a
 * stricter one of its own, which then wins. Its inline start-up scripts carry a nonce that is new for every request:
 * the proxy passes this policy on, and the renderer reads the nonce from it. A development server reloads code
 * through eval.
 */
export function securePages({ development }: { readonly development: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", newNonce, ...(development ? ["'unsafe-eval'"] : [])],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:', 'http://127.0.0.1:*', 'http://localhost:*', 'https:'],
        'media-src': ["'self'", 'blob:', 'http://127.0.0.1:*', 'http://localhost:*', 'https:'],
        'font-src': ["'self'"],
        // The API's own port, and both schemes of the socket: older Safari does not count ws as 'self'.
        'connect-src': [
          "'self'",
          ...['http', 'ws'].flatMap((s) => [`${s}://127.0.0.1:*`, `${s}://localhost:*`]),
        ],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
}
