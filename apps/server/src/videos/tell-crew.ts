import { novelas } from '@novela/database/schema/novelas';
import { eq } from 'drizzle-orm';
import type { Crew } from '../agents/crew.ts';
import type { NewsPlace } from '../agents/report-to-crew.ts';
import type { TakeRow } from '../takes/take-rows.ts';
import type { VideoDeps } from './video-deps.ts';

/** Has the Producer tell news about a take. The take itself is already stored, so a failure here is only logged. */
export async function tellCrew(
  deps: Pick<VideoDeps, 'db' | 'crew' | 'log'>,
  take: Pick<TakeRow, 'id' | 'conversationId' | 'novelaId' | 'videoId'>,
  tell: (crew: Crew, place: NewsPlace) => Promise<void>,
): Promise<void> {
  try {
    const { conversationId, novelaId, videoId } = take;
    const language = await readLanguage(deps, novelaId);
    await tell(deps.crew, { conversationId, novelaId, videoId, language });
  } catch (err) {
    deps.log.warn({ err, takeId: take.id }, 'news about a take was not told');
  }
}

/** The language a novela's people are spoken to in: the story's own. */
export async function readLanguage({ db }: Pick<VideoDeps, 'db'>, novelaId: string): Promise<string> {
  const [novela] = await db
    .select({ language: novelas.language })
    .from(novelas)
    .where(eq(novelas.id, novelaId));
  return novela?.language ?? 'en';
}
