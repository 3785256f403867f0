import type { AnswerOf, EndpointKey } from '@novela/contract/endpoints';
import { buildRequest, type CallArguments } from './buildRequest.ts';
import { send } from './send.ts';

/**
 * Calls one endpoint of the contract from the browser, on the page's own origin.
 * The answer is trusted as the contract types it: the server validated it before sending.
 * @throws ApiError for every refusal, timeout or lost connection.
 */
export const api = async <K extends EndpointKey>(key: K, ...rest: CallArguments<K>): Promise<AnswerOf<K>> => {
  const options = rest[0] ?? {};
  const { url, init } = buildRequest(key, options, '');
  return (await send(url, { ...init, cache: 'no-store' }, options)) as AnswerOf<K>;
};
