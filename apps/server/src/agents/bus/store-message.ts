import type { AgentMessage, AgentRole } from '@novela/contract/agent-messages';
import { agentMessageSent } from '@novela/contract/socket-events';
import { agentMessages } from '@novela/database/schema/conversations';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Executor, Transaction } from '../../platform/database/database.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { cleanTexts } from '../clean-texts.ts';
import type { ConversationPlace } from './conversation.ts';
import { presentMessage } from './present-message.ts';

/** Where messages are kept and told. */
export interface MessageParts {
  readonly db: Database;
  readonly realtime: Realtime;
  /** Milliseconds since 1970; absent: the database's own clock. */
  readonly clock?: (() => number) | undefined;
}

/** A message about to be stored. Its sender was set by the bus, never by what an agent wrote. */
export interface OutgoingMessage {
  readonly place: ConversationPlace;
  readonly from: AgentRole;
  readonly to: AgentRole | null;
  readonly messageType: AgentMessage['messageType'];
  readonly action: string;
  readonly data: unknown;
  /** One sentence for the crew log. */
  readonly summary: string;
  readonly hops: number;
  /** The question this answers; it is marked as answered in the same transaction. */
  readonly responseTo?: string;
}

const MOST_SUMMARY_CHARACTERS = 500;

const insert = async (
  db: Executor,
  message: OutgoingMessage,
  clock: MessageParts['clock'],
): Promise<AgentMessage> => {
  const { place, action, data } = message;
  const summary = message.summary.slice(0, MOST_SUMMARY_CHARACTERS);
  const [row] = await db
    .insert(agentMessages)
    .values({
      id: uuidv7(),
      conversationId: place.conversationId,
      fromAgent: message.from,
      toAgent: message.to,
      messageType: message.messageType,
      action,
      content: cleanTexts({ action, data, summary }),
      metadata: {
        sceneNumber: place.sceneNumber ?? null,
        draftId: place.draftId ?? null,
        takeId: place.takeId ?? null,
        hops: message.hops,
      },
      novelaId: place.novelaId,
      videoId: place.videoId,
      responseTo: message.responseTo ?? null,
      ...(clock && { createdAt: new Date(clock()) }),
    })
    .returning();
  if (!row) throw new Error('The database stored a message and did not say so.');
  return presentMessage(row);
};

/** Stores a message, then publishes it to the novela's room. A message is never published that is not stored. */
export const storeMessage = async (
  { db, realtime, clock }: MessageParts,
  message: OutgoingMessage,
): Promise<AgentMessage> => {
  const { responseTo } = message;
  const stored =
    responseTo === undefined
      ? await insert(db, message, clock)
      : await db.transaction(async (transaction) => {
          const answer = await insert(transaction, message, clock);
          await transaction
            .update(agentMessages)
            .set({ responseReceived: true })
            .where(eq(agentMessages.id, responseTo));
          return answer;
        });
  publishMessage(realtime, stored);
  return stored;
};

/** Stores a message in the transaction of what it tells about; whoever commits publishes it afterwards. */
export const storeMessageIn = (
  tx: Transaction,
  { clock }: Pick<MessageParts, 'clock'>,
  message: OutgoingMessage,
): Promise<AgentMessage> => insert(tx, message, clock);

/** Tells browsers that look at its novela about a stored message. */
export const publishMessage = (realtime: Realtime, stored: AgentMessage): void => {
  const { novelaId } = stored;
  if (novelaId !== null) realtime.toNovela(novelaId, agentMessageSent(novelaId), stored);
};
