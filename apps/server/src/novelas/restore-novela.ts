import type { NovelaDetail } from '@novela/contract/novelas';
import { novelas } from '@novela/database/schema/novelas';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { AppError } from '../platform/error/app-error.ts';
import type { NovelaDeps } from './novela-deps.ts';
import { readNovela } from './read-novela.ts';

const keptMs = 30 * 86_400_000;

/** Takes a novela back out of the bin; restoring it twice is harmless. Throws AppError `not_found` after 30 days. */
export async function restoreNovela(deps: NovelaDeps, novelaId: string): Promise<NovelaDetail> {
  const oldest = new Date(deps.now().getTime() - keptMs);
  const restored = await deps.db
    .update(novelas)
    .set({ deletedAt: null })
    .where(and(eq(novelas.id, novelaId), or(isNull(novelas.deletedAt), gt(novelas.deletedAt, oldest))))
    .returning({ id: novelas.id });
  if (restored.length === 0) throw new AppError('not_found', 'There is no such novela in the bin.');
  return await readNovela(deps.db, novelaId);
}
