import type { Executor } from '../platform/database/database.ts';
import type { Api } from '../platform/http/api.ts';
import { listNovelaMessages, readConversation } from './read-conversation.ts';

/** Mounts what a browser may read of the crew's conversations. */
export const mountAgentRoutes = (api: Api, { db }: { readonly db: Executor }): void => {
  api.handle('GET /api/agent/conversations/:id', async ({ params }) => ({
    success: true,
    data: { conversationId: params.id, messages: await readConversation(db, params.id) },
  }));

  api.handle('GET /api/novelas/:id/messages', async ({ params, query }) => ({
    success: true,
    data: await listNovelaMessages(db, params.id, query),
  }));
};
