import type { AgentRole } from '@novela/contract/agent-messages';
import type { Realtime } from '../platform/realtime/realtime.ts';
import type { ConversationPlace } from './bus/conversation.ts';

/** Tells whoever watches who is thinking about what. A hint only: nothing is stored. */
export const thinkAloud = (
  realtime: Realtime,
  agent: AgentRole,
  place: ConversationPlace,
  sentence: string,
): void => {
  const { novelaId, videoId } = place;
  const draftId = place.draftId ?? null;
  const context = { novelaId, videoId, draftId, agent };
  if (novelaId !== null) realtime.toNovela(novelaId, 'agent:thinking', sentence, context);
  else if (draftId !== null) realtime.toDraft(draftId, 'agent:thinking', sentence, context);
};
