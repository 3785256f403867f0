import type { AgentMessage } from '@novela/contract/agent-messages';
import { agentMessages } from '@novela/database/schema/conversations';
import { novelas } from '@novela/database/schema/novelas';
import { and, asc, desc, eq, lt } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { presentMessage } from './bus/present-message.ts';

/**
 * Everything the crew said in one conversation, oldest first (at most 1,000 messages).
 * @throws AppError `not_found` when nothing was said in it.
 */
export async function readConversation(db: Executor, conversationId: string): Promise<AgentMessage[]> {
  const rows = await db
    .select()
    .from(agentMessages)
    .where(eq(agentMessages.conversationId, conversationId))
    .orderBy(asc(agentMessages.id))
    .limit(1000);
  if (rows.length === 0) throw new AppError('not_found', 'There is no such conversation.');
  return rows.map(presentMessage);
}

/**
 * The newest crew messages of a novela, newest first. `before` is the id of the oldest message already known.
 * @throws AppError `not_found` when there is no such novela.
 */
export async function listNovelaMessages(
  db: Executor,
  novelaId: string,
  { limit = 50, before }: { readonly limit?: number | undefined; readonly before?: string | undefined },
): Promise<AgentMessage[]> {
  const found = await db.select({ id: novelas.id }).from(novelas).where(eq(novelas.id, novelaId)).limit(1);
  if (found.length === 0) throw new AppError('not_found', 'There is no such novela.');
  const rows = await db
    .select()
    .from(agentMessages)
    .where(
      and(
        eq(agentMessages.novelaId, novelaId),
        before === undefined ? undefined : lt(agentMessages.id, before),
      ),
    )
    .orderBy(desc(agentMessages.id))
    .limit(limit);
  return rows.map(presentMessage);
}
