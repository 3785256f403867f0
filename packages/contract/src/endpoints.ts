import type { z } from 'zod';
import { agentEndpoints } from './agent-messages.ts';
import { batchEndpoints } from './batches.ts';
import { doubtEndpoints } from './doubts.ts';
import { draftEndpoints } from './drafts.ts';
import type { Endpoint } from './endpoint.ts';
import { mediaEndpoints } from './media.ts';
import { novelaEndpoints } from './novelas.ts';
import { settingsEndpoints } from './settings.ts';
import { spendingEndpoints } from './spending.ts';
import { studioEndpoints } from './studio.ts';
import { videoEndpoints } from './video-requests.ts';

/** Every REST operation, filed under `METHOD /path/:param`. The server mounts it, the browser calls it, OpenAPI describes it. */
export const endpoints = {
  ...novelaEndpoints,
  ...draftEndpoints,
  ...videoEndpoints,
  ...agentEndpoints,
  ...mediaEndpoints,
  ...batchEndpoints,
  ...doubtEndpoints,
  ...spendingEndpoints,
  ...settingsEndpoints,
  ...studioEndpoints,
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointKey = keyof Endpoints;

type PartOf<K extends EndpointKey, Part extends 'params' | 'query' | 'body'> =
  Endpoints[K] extends Record<Part, infer Schema extends z.ZodType> ? Schema : never;

/** What a caller sends (before defaults and coercion). */
export type InputOf<K extends EndpointKey, Part extends 'params' | 'query' | 'body'> = z.input<
  PartOf<K, Part>
>;
/** What a handler receives (after parsing). */
export type ParsedOf<K extends EndpointKey, Part extends 'params' | 'query' | 'body'> = z.output<
  PartOf<K, Part>
>;
/** What a success looks like, envelope included. */
export type AnswerOf<K extends EndpointKey> = z.output<Endpoints[K]['answer']>;
