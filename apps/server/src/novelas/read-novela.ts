import type { Character, Episode, NovelaDetail } from '@novela/contract/novelas';
import { characters, episodes, novelas } from '@novela/database/schema/novelas';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { readBalances } from '../money/read-balances.ts';
import type { Executor } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';
import { nothingSpent, presentNovela } from './present-novela.ts';

/** One novela with cast, episodes and money. Throws AppError `not_found`, also from the bin. */
export async function readNovela(db: Executor, novelaId: string): Promise<NovelaDetail> {
  const [row] = await db
    .select()
    .from(novelas)
    .where(and(eq(novelas.id, novelaId), isNull(novelas.deletedAt)));
  if (!row) throw new AppError('not_found', 'There is no such novela.');
  const balances = await readBalances(db, [novelaId]);
  return {
    ...presentNovela(row),
    money: balances.get(novelaId) ?? nothingSpent(row),
    characters: await listCast(db, novelaId),
    episodes: await listEpisodes(db, novelaId),
  };
}

async function listCast(db: Executor, novelaId: string): Promise<Character[]> {
  const rows = await db
    .select()
    .from(characters)
    .where(eq(characters.novelaId, novelaId))
    .orderBy(asc(characters.position));
  return rows.map(({ id, name, role, age, look, wardrobe, personality, referenceImages }) => ({
    id,
    name,
    role,
    age,
    look,
    wardrobe,
    personality,
    referenceImages,
  }));
}

async function listEpisodes(db: Executor, novelaId: string): Promise<Episode[]> {
  const rows = await db
    .select()
    .from(episodes)
    .where(eq(episodes.novelaId, novelaId))
    .orderBy(asc(episodes.number));
  return rows.map(({ id, number, title, synopsis, scenes }) => ({ id, number, title, synopsis, scenes }));
}
