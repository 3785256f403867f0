import express, { type RequestHandler } from 'express';
import { AppError } from '../error/app-error.ts';

const maxBytes = 262_144;
const maxDepth = 20;

/** Reads application/json and refuses everything else: a form or a text body would need no preflight. */
export function readJsonBody(): RequestHandler[] {
  const parse = express.json({ limit: maxBytes, strict: false, type: () => true });
  return [
    (req, _res, next) => {
      if (!hasBody(req.headers) || /^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? ''))
        next();
      else next(new AppError('unsupported_media_type', 'Send the request body as application/json.'));
    },
    parse,
    (req, _res, next) => {
      if (depthOf(req.body) <= maxDepth) next();
      else next(new AppError('validation_failed', `The JSON is nested more than ${maxDepth} levels deep.`));
    },
  ];
}

/** True when the request carries a body of at least one byte, as far as its headers tell. */
export function hasBody(headers: Readonly<Record<string, unknown>>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Depth of nested arrays and objects, counted no further than one level past the limit. Without recursion. */
function depthOf(value: unknown): number {
  let level = [value];
  for (let depth = 0; depth <= maxDepth + 1; depth++) {
    const nested = level.filter((item) => typeof item === 'object' && item !== null);
    if (nested.length === 0) return depth;
    level = nested.flatMap((item) => Object.values(item as object));
  }
  return maxDepth + 1;
}
