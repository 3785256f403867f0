import type { AnswerOf, EndpointKey } from '@novela/contract/endpoints';
import { headers } from 'next/headers';
import { buildRequest, type CallArguments } from './buildRequest.ts';
import { send } from './send.ts';

const apiOrigin = (): string => process.env['API_INTERNAL_URL'] ?? 'http://127.0.0.1:3001';

/** What identifies the reader to the API; nothing else of the page request travels on. */
const readerHeaders = async (): Promise<Record<string, string>> => {
  const asked = await headers();
  const kept = ['cookie', 'authorization'] as const;
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = asked.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
};

/**
 * Calls one endpoint from a server component, straight at the API's internal address.
 * @throws ApiError for every refusal, timeout or lost connection.
 */
export const serverApi = async <K extends EndpointKey>(
  key: K,
  ...rest: CallArguments<K>
): Promise<AnswerOf<K>> => {
  const options = rest[0] ?? {};
  const { url, init } = buildRequest(key, options, apiOrigin());
  const sent = {
    ...init,
    headers: { ...(await readerHeaders()), ...init.headers },
    cache: 'no-store' as const,
  };
  return (await send(url, sent, { timeout: 8_000, ...options })) as AnswerOf<K>;
};
