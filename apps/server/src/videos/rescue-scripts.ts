import { novelaVideos } from '@novela/database/schema/videos';
import { and, inArray, isNotNull } from 'drizzle-orm';
import type { VideoDeps } from './video-deps.ts';

const mostAtOnce = 200;

/**
 * Gives scenes that are being written without being filmed their job again when they have none. Repeating it is
 * harmless. Answers how many were looked after.
 */
export async function rescueScripts({
  db,
  queue,
  log,
}: Pick<VideoDeps, 'db' | 'queue' | 'log'>): Promise<number> {
  const writing = await db
    .select({ videoId: novelaVideos.id, conversationId: novelaVideos.agentConversationId })
    .from(novelaVideos)
    .where(
      and(
        inArray(novelaVideos.draftState, ['writing', 'checking']),
        isNotNull(novelaVideos.agentConversationId),
      ),
    )
    .limit(mostAtOnce);
  const lacking = await queue.findLacking(
    'write-scene',
    writing.map(({ videoId, conversationId }) => ({ videoId, conversationId: conversationId ?? '' })),
  );
  for (const job of lacking) await queue.send('write-scene', job);
  if (lacking.length > 0) log.info({ scenes: lacking.length }, 'scenes without a job were given one');
  return lacking.length;
}
