import { novelas } from '@novela/database/schema/novelas';
import { eq } from 'drizzle-orm';
import { announce, type CrewNews } from '../agents/report-to-crew.ts';
import type { Executor, Transaction } from '../platform/database/database.ts';
import type { TakeRow } from '../takes/take-rows.ts';
import type { VideoDeps } from './video-deps.ts';

/**
 * Has the Producer tell news about a take inside the transaction of its step.
 * @returns what publishes the news; call it after the commit
 */
export async function announceNews(
  { crew }: Pick<VideoDeps, 'crew'>,
  tx: Transaction,
  take: Pick<TakeRow, 'conversationId' | 'novelaId' | 'videoId'>,
  news: CrewNews,
): Promise<() => void> {
  const { conversationId, novelaId, videoId } = take;
  const language = await readLanguage({ db: tx }, novelaId);
  return await announce(crew, tx, { conversationId, novelaId, videoId, language }, news);
}

/** The language a novela's people are spoken to in: the story's own. */
export async function readLanguage({ db }: { readonly db: Executor }, novelaId: string): Promise<string> {
  const [novela] = await db
    .select({ language: novelas.language })
    .from(novelas)
    .where(eq(novelas.id, novelaId));
  return novela?.language ?? 'en';
}
