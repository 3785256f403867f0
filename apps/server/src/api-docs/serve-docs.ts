import { createHash } from 'node:crypto';
import type { EndpointKey } from '@novela/contract/endpoints';
import { type RequestHandler, Router } from 'express';
import { describeApi } from './describe-api.ts';
import { docsStyle } from './docs-style.ts';
import { type DescribedApi, renderDocs } from './render-docs.ts';

/** Serves `openapi.json` and `docs`, both made when first asked for. */
export function serveDocs(mounted: ReadonlySet<EndpointKey>, version: string): Router {
  const router = Router();
  let described: Record<string, unknown> | null = null;
  const describe = (): Record<string, unknown> => {
    described ??= describeApi(mounted, version);
    return described;
  };
  const styleHash = createHash('sha256').update(docsStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  const json: RequestHandler = (_req, res) => {
    res.json(describe());
  };
  const page: RequestHandler = (_req, res) => {
    res.setHeader('Content-Security-Policy', policy);
    // The document is our own; its shape is the one describeApi builds.
    res.type('html').send(renderDocs(describe() as unknown as DescribedApi));
  };
  return router.get('/openapi.json', json).get('/docs', page);
}
