import type { EndpointKey, InputOf } from '@novela/contract/endpoints';

type Present<K extends EndpointKey, Part extends 'params' | 'query' | 'body'> = [InputOf<K, Part>] extends [
  never,
]
  ? { readonly [P in Part]?: never }
  : Part extends 'query'
    ? { readonly query?: InputOf<K, 'query'> }
    : { readonly [P in Part]: InputOf<K, Part> };

/** What one call of an endpoint needs: its path parameters, query and body, typed by the contract. */
export type CallOptions<K extends EndpointKey> = Present<K, 'params'> &
  Present<K, 'query'> &
  Present<K, 'body'> & {
    /** Makes a repeated paid request the same request. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
    /** Milliseconds; 15,000 unless told. */
    readonly timeout?: number;
  };

/** Options may be left out only where the endpoint needs none. */
export type CallArguments<K extends EndpointKey> =
  Record<never, never> extends CallOptions<K> ? [options?: CallOptions<K>] : [options: CallOptions<K>];

interface LooseOptions {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
}

const fillPath = (path: string, params: Readonly<Record<string, unknown>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));

const writeQuery = (query: Readonly<Record<string, unknown>>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
};

/** Turns an endpoint key and its options into an address and fetch settings; `origin` is empty in the browser. Pure. */
export const buildRequest = (
  key: EndpointKey,
  options: LooseOptions,
  origin: string,
): { url: string; init: { method: string; headers: Record<string, string>; body?: string } } => {
  const [method = 'GET', path = '/'] = key.split(' ');
  const url = origin + fillPath(path, options.params ?? {}) + writeQuery(options.query ?? {});
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.idempotencyKey !== undefined) {
    headers['idempotency-key'] = options.idempotencyKey;
  }
  if (options.body === undefined) {
    return { url, init: { method, headers } };
  }
  headers['content-type'] = 'application/json';
  return { url, init: { method, headers, body: JSON.stringify(options.body) } };
};
