import { createHash } from 'node:crypto';
import type { Endpoint } from '@novela/contract/endpoint';
import { type EndpointKey, endpoints } from '@novela/contract/endpoints';
import { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { AppError } from '../error/app-error.ts';
import type { Api, Call, IdempotencyClaim } from './api.ts';
import { hasBody } from './read-json-body.ts';
import { toFieldErrors } from './to-field-errors.ts';

type Method = 'get' | 'post' | 'put' | 'delete';

/** The API under construction: features mount their handlers, then `finish` closes the list. */
export interface ApiBuilder {
  readonly api: Api;
  readonly router: Router;
  /** The endpoints that have a handler so far. */
  readonly mounted: ReadonlySet<EndpointKey>;
  /** Adds the answers for methods a path does not have. Call it once, after the last `handle`. */
  finish(): void;
}

/** Hangs handlers under the contract's paths: what goes in and what comes out is checked against the contract. */
export function createApi(log: Logger): ApiBuilder {
  const router = Router({ caseSensitive: true, strict: false });
  const mounted = new Set<EndpointKey>();
  const api: Api = {
    handle: (key, handler) => {
      if (mounted.has(key)) throw new RangeError(`${key} has a handler already.`);
      mounted.add(key);
      const endpoint: Endpoint = endpoints[key];
      const [method, path] = splitKey(key);
      router[method](path, async (req: Request, res: Response) => {
        res.locals['route'] = path;
        const call = readCall(key, endpoint, req, res, log);
        // Parsed by the very schemas that type this endpoint's call.
        const answer = await handler(call as unknown as Parameters<typeof handler>[0]);
        res
          .status(endpoint.status)
          .type('json')
          .send(JSON.stringify(checkAnswer(key, endpoint, answer)));
      });
    },
  };
  return { api, router, mounted, finish: () => refuseOtherMethods(router, mounted) };
}

function splitKey(key: EndpointKey): [Method, string] {
  const [method, path] = key.split(' ');
  return [(method ?? '').toLowerCase() as Method, path ?? ''];
}

function refuseOtherMethods(router: Router, mounted: ReadonlySet<EndpointKey>): void {
  const methods = new Map<string, string[]>();
  for (const key of mounted) {
    const [method, path] = splitKey(key);
    const names = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    methods.set(path, [...(methods.get(path) ?? []), ...names]);
  }
  for (const [path, allowed] of methods) {
    router.all(path, (req, res) => {
      res.setHeader('Allow', allowed.join(', '));
      throw new AppError(
        'method_not_allowed',
        `${req.method} is not possible here, only ${allowed.join(', ')}.`,
      );
    });
  }
}

function readCall(
  key: EndpointKey,
  endpoint: Endpoint,
  req: Request,
  res: Response,
  log: Logger,
): Call<never> {
  const requestId = String(res.getHeader('X-Request-Id'));
  const params = readParams(endpoint, req.params);
  const query = readQuery(endpoint, req.query);
  const body = readBody(endpoint, req);
  const idempotency = endpoint.paid ? readClaim(key, req, params, body, res) : null;
  const call = { params, query, body, requestId, log: log.child({ requestId }), idempotency };
  return call as unknown as Call<never>;
}

/** An id that cannot be one is simply not there. */
function readParams(endpoint: Endpoint, params: unknown): unknown {
  const parsed = endpoint.params?.safeParse(params);
  if (!parsed) return {};
  const storable = Object.values(parsed.data ?? {}).every(
    (value) => typeof value !== 'string' || (!value.includes('\u0000') && value.isWellFormed()),
  );
  if (!parsed.success || !storable) throw new AppError('not_found', 'There is nothing at this address.');
  return parsed.data;
}

function readQuery(endpoint: Endpoint, query: Readonly<Record<string, unknown>>): unknown {
  if (!endpoint.query) return {};
  const twice = Object.keys(query).find((name) => Array.isArray(query[name]));
  if (twice !== undefined) {
    const message = `"${twice.slice(0, 60)}" is given more than once.`;
    throw new AppError('validation_failed', message, { fields: [{ path: '/query', message }] });
  }
  return parse(endpoint.query, { ...query }, '/query');
}

function readBody(endpoint: Endpoint, req: Request): unknown {
  if (!endpoint.body) return undefined;
  if (hasBody(req.headers)) return parse(endpoint.body, req.body, '');
  const empty = endpoint.body.safeParse({});
  if (!empty.success) throw new AppError('body_required', 'This request needs a JSON body.');
  return empty.data;
}

function parse(schema: z.ZodType, value: unknown, root: string): unknown {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields = toFieldErrors(root, parsed.error);
  const [first] = fields;
  const name = first?.path.replace(/^\/(query\/)?/, '').replaceAll('/', '.');
  throw new AppError(
    'validation_failed',
    name ? `${name}: ${first?.message}` : `The body: ${first?.message}`,
    {
      fields,
    },
  );
}

function readClaim(
  route: EndpointKey,
  req: Request,
  params: unknown,
  body: unknown,
  res: Response,
): IdempotencyClaim | null {
  const key = req.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new AppError('validation_failed', 'Idempotency-Key must be 1 to 255 printable ASCII characters.', {
      fields: [{ path: '/headers/idempotency-key', message: 'Must be 1 to 255 printable ASCII characters.' }],
    });
  }
  const requestHash = createHash('sha256')
    .update(JSON.stringify([params, body]))
    .digest('hex');
  return { key, route, requestHash, onReplay: () => res.setHeader('Idempotency-Replayed', 'true') };
}

/** What the contract does not name never leaves the house, and what it promises is never missing. */
function checkAnswer(key: EndpointKey, endpoint: Endpoint, answer: unknown): unknown {
  const checked = endpoint.answer.safeParse(answer);
  if (checked.success) return checked.data;
  throw new Error(`The answer of ${key} breaks the contract: ${checked.error.message}`);
}
