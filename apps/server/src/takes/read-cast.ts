import { characters } from '@novela/database/schema/novelas';
import { asc, inArray } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';
import type { CastRow } from './describe-inputs.ts';

/** The cast of each novela in its own order: one query for all of them. */
export async function readCasts(db: Executor, novelaIds: readonly string[]): Promise<Map<string, CastRow[]>> {
  if (novelaIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(characters)
    .where(inArray(characters.novelaId, [...novelaIds]))
    .orderBy(asc(characters.position));
  return Map.groupBy(rows, ({ novelaId }) => novelaId);
}
