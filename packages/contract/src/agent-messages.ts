import { z } from 'zod';
import { type Endpoint, idParams, success } from './endpoint.ts';
import { id, instant } from './text.ts';

export const agentRoles = ['script_writer', 'system_integrator', 'fallback_handler'] as const;
export type AgentRole = (typeof agentRoles)[number];

/** One message between agents, as stored. `toAgent` is null for a broadcast. */
export const agentMessage = z.object({
  id,
  conversationId: id,
  fromAgent: z.enum(agentRoles),
  toAgent: z.enum(agentRoles).nullable(),
  messageType: z.enum(['request', 'response', 'broadcast', 'error']),
  action: z.string(),
  content: z.record(z.string(), z.unknown()),
  /** One sentence for the crew log. */
  summary: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  novelaId: z.string().nullable(),
  videoId: z.string().nullable(),
  responseTo: z.string().nullable(),
  responseReceived: z.boolean(),
  createdAt: instant,
});

export type AgentMessage = z.infer<typeof agentMessage>;

export const agentEndpoints = {
  'GET /api/agent/conversations/:id': {
    summary: 'Everything the crew said to each other in one conversation, oldest first.',
    status: 200,
    params: idParams,
    answer: success(z.object({ conversationId: id, messages: z.array(agentMessage) })),
    errors: ['not_found'],
  },
  'GET /api/novelas/:id/messages': {
    summary: 'The newest crew messages of a novela, newest first.',
    status: 200,
    params: idParams,
    query: z
      .strictObject({ limit: z.coerce.number<string>().int().min(1).max(100), before: z.string().max(255) })
      .partial(),
    answer: success(z.array(agentMessage)),
    errors: ['not_found'],
  },
} as const satisfies Record<string, Endpoint>;
