import express, { type Express } from 'express';
import manifest from '../package.json' with { type: 'json' };
import { serveDocs } from './api-docs/serve-docs.ts';
import type { AppParts } from './app-parts.ts';
import { mediaFiles } from './media/serve-media-files.ts';
import { AppError } from './platform/error/app-error.ts';
import { answerOrigin } from './platform/http/answer-origin.ts';
import type { ApiBuilder } from './platform/http/create-api.ts';
import type { Door } from './platform/http/guard-door.ts';
import { identifyRequest } from './platform/http/identify-request.ts';
import { limitRate } from './platform/http/limit-rate.ts';
import type { PageProxy } from './platform/http/proxy-pages.ts';
import { readJsonBody } from './platform/http/read-json-body.ts';
import { secureData, securePages } from './platform/http/security-headers.ts';
import { catchErrors } from './platform/http/send-problem.ts';
import { countInRedis } from './platform/http/shared-limits.ts';
import { serveSignIn } from './platform/http/sign-in.ts';

/** One front: who may come in, then data under `/api`, files under `/media`, counters, and pages for the rest. */
export function createFront(
  parts: AppParts,
  door: Door,
  builder: ApiBuilder,
  pages: PageProxy | null,
): Express {
  const app = express();
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', 'simple')
    .set('case sensitive routing', true);
  app.use(identifyRequest(parts.log, parts.metrics));
  const data = secureData();
  app.use(['/api', '/media', '/metrics'], data);
  const secure = securePages({ development: parts.pages?.development ?? false });
  if (pages) app.use('/sign-in', secure);
  if (pages) app.use(serveSignIn(door));
  app.use(answerOrigin(door));
  app.use('/api', limitRate(parts.rateLimit, parts.redis ? countInRedis(parts.redis) : undefined));
  app.get('/metrics', async (_req, res) => {
    res.type(parts.metrics.registry.contentType).send(await parts.metrics.registry.metrics());
  });
  app.get('/media/*key', mediaFiles({ storage: parts.storage }));
  app.use('/api', serveDocs(builder.mounted, manifest.version));
  app.use('/api', ...readJsonBody());
  app.use(builder.router);
  if (pages) {
    app.use((req, res, next) => (isData(req.path) ? next() : secure(req, res, next)));
    app.use((req, res, next) => (isData(req.path) ? next() : pages.handle(req, res)));
  }
  app.use(data, () => {
    throw new AppError('not_found', 'There is nothing at this address.');
  });
  app.use(catchErrors(parts.log, parts.metrics.problems));
  return app;
}

const isData = (path: string): boolean => /^\/(api|media|metrics|socket\.io)(\/|$)/.test(path);
