import { type AgentMessage, agentRoles } from '@novela/contract/agent-messages';
import type { agentMessages } from '@novela/database/schema/conversations';

type Row = typeof agentMessages.$inferSelect;

const roleOf = (name: string | null) => agentRoles.find((role) => role === name) ?? null;

/** A stored message as the contract shows it; `summary` is the sentence its sender put into the content. */
export const presentMessage = (row: Row): AgentMessage => ({
  id: row.id,
  conversationId: row.conversationId,
  fromAgent: roleOf(row.fromAgent) ?? 'system_integrator',
  toAgent: roleOf(row.toAgent),
  messageType: row.messageType,
  action: row.action,
  content: row.content,
  summary: typeof row.content['summary'] === 'string' ? row.content['summary'] : row.action,
  metadata: row.metadata ?? {},
  novelaId: row.novelaId,
  videoId: row.videoId,
  responseTo: row.responseTo,
  responseReceived: row.responseReceived,
  createdAt: row.createdAt.toISOString(),
});
