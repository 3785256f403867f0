import { setTimeout as pause } from 'node:timers/promises';
import { type AnswerOf, type EndpointKey, endpoints, type InputOf } from '@novela/contract/endpoints';
import { type Problem, problem } from '@novela/contract/problem';

interface Input<K extends EndpointKey> {
  readonly params?: InputOf<K, 'params'>;
  readonly query?: InputOf<K, 'query'>;
  readonly body?: InputOf<K, 'body'>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer: `body` is the success the contract promises or a problem; anything else throws. */
export interface Reply<K extends EndpointKey> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerOf<K> | Problem;
}

export type CallApi = <K extends EndpointKey>(key: K, input?: Input<K>) => Promise<Reply<K>>;
export type MustApi = <K extends EndpointKey>(key: K, input?: Input<K>) => Promise<AnswerOf<K>>;

/** Calls endpoints the way a browser on the studio's own origin does, and checks every answer against the contract. */
export function callApi(url: string): CallApi {
  return async (key, input = {}) => {
    const [method, route] = key.split(' ');
    const params: Readonly<Record<string, unknown>> = input.params ?? {};
    const path = (route ?? '').replace(/:(\w+)/g, (_all, name: string) =>
      encodeURIComponent(String(params[name])),
    );
    const search = new URLSearchParams(
      Object.entries(input.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const response = await fetch(`${url}${path}${search.size > 0 ? `?${search}` : ''}`, {
      method: method ?? 'GET',
      headers: {
        Origin: url,
        ...(input.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...input.headers,
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    });
    const text = await response.json();
    const body = response.ok ? endpoints[key].answer.parse(text) : problem.parse(text);
    // The schema filed under the key is the one that types its answer.
    return {
      status: response.status,
      headers: response.headers,
      body: body as AnswerOf<typeof key> | Problem,
    };
  };
}

const patienceMs = 20_000;

/**
 * The same for requests that must succeed. Whoever is told that nothing was changed because no connection to the
 * database was free within a second, as happens on a busy machine, asks again.
 */
export function mustApi(url: string): MustApi {
  const call = callApi(url);
  return async (key, input) => {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const { status, body } = await call(key, input);
      if (body.success) return body;
      if (body.code !== 'database_unavailable' || Date.now() > deadline)
        throw new Error(`${key} answered ${status}: ${JSON.stringify(body)}`);
      await pause(100);
    }
  };
}
