import type { Endpoint } from '@novela/contract/endpoint';
import { type EndpointKey, endpoints } from '@novela/contract/endpoints';
import { type ErrorCode, errorStatus } from '@novela/contract/error-codes';
import { problem } from '@novela/contract/problem';
import { clientEvents } from '@novela/contract/socket-events';
import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';

const everywhere: readonly ErrorCode[] = [
  'validation_failed',
  'host_not_allowed',
  'rate_limited',
  'internal',
];

const serverEvents: Readonly<Record<string, string>> = {
  'novela:{id}:video:update': 'A scene changed: the whole NovelaVideo. Keep the larger `version`.',
  'novela:{id}:status:update':
    'Counters, money or status of a novela changed. Keep the larger second argument.',
  'novela:{id}:agent:message': 'The crew said something: an AgentMessage.',
  'draft:{id}:update': 'A draft grew: the whole Draft.',
  'agent:thinking': 'A sentence about who is thinking, and about what.',
  'spending:update': 'The money of this month. Keep the larger second argument.',
  'news:missed': 'Some news was lost on its way. Read again what you show.',
  error: 'A problem, as in every refused REST request.',
};

/**
 * The OpenAPI 3.1 document of the endpoints that are mounted, made from the very schemas they are checked with.
 * Socket events have no place in OpenAPI, so they travel in `x-socket-events` and in the description.
 */
export function describeApi(mounted: ReadonlySet<EndpointKey>, version: string): Record<string, unknown> {
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {};
  for (const key of mounted) {
    const [method, route] = key.split(' ');
    const path = (route ?? '').replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [(method ?? '').toLowerCase()]: describeOperation(key, endpoints[key]) };
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Novela Studio',
      version,
      description:
        'Every success is `{ success: true, data }`. Every failure is `application/problem+json` with ' +
        '`success: false`, a stable `code` and one sentence. Money is USD, times are seconds, ids are UUIDv7. ' +
        'Changes are pushed over Socket.IO at `/socket.io/`; see `x-socket-events`.',
    },
    servers: [{ url: '/' }],
    paths,
  });
  return { ...document, 'x-socket-events': describeSocket() };
}

function describeOperation(key: EndpointKey, endpoint: Endpoint) {
  const paid = endpoint.paid
    ? { header: z.object({ 'idempotency-key': z.string().min(1).max(255).optional() }) }
    : {};
  return {
    operationId: key.replace(/[^A-Za-z]+/g, '_').toLowerCase(),
    summary: endpoint.summary,
    ...(endpoint.paid
      ? { description: 'Can spend money. Send an Idempotency-Key: it is then done once.' }
      : {}),
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params } : {}),
      ...(endpoint.query ? { query: endpoint.query } : {}),
      ...paid,
    },
    ...(endpoint.body ? { requestBody: { content: { 'application/json': { schema: endpoint.body } } } } : {}),
    responses: describeResponses(endpoint),
  };
}

function describeResponses(endpoint: Endpoint): ZodOpenApiResponsesObject {
  const codes = new Map<number, ErrorCode[]>();
  for (const code of [...everywhere, ...(endpoint.errors ?? [])]) {
    const status = errorStatus[code];
    codes.set(status, [...new Set([...(codes.get(status) ?? []), code])]);
  }
  const failures = [...codes].map(([status, names]) => [
    String(status),
    { description: names.join(', '), content: { 'application/problem+json': { schema: problem } } },
  ]);
  return {
    [String(endpoint.status) as `${1 | 2 | 3 | 4 | 5}${string}`]: {
      description: 'Success.',
      content: { 'application/json': { schema: endpoint.answer } },
    },
    ...Object.fromEntries(failures),
  };
}

const describeSocket = () => ({
  clientToServer: Object.fromEntries(
    Object.entries(clientEvents).map(([event, schema]) => [event, z.toJSONSchema(schema)]),
  ),
  serverToClient: serverEvents,
});
