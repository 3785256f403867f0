import { type Micros, usdToMicros } from '@novela/contract/money';
import type { NovelaDetail, UpdateNovelaRequest } from '@novela/contract/novelas';
import { novelas } from '@novela/database/schema/novelas';
import { and, eq, isNull } from 'drizzle-orm';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { AppError } from '../platform/error/app-error.ts';
import { estimateNovela, fillDefaults } from './fill-defaults.ts';
import type { NovelaDeps } from './novela-deps.ts';
import { presentNovela } from './present-novela.ts';
import { readNovela } from './read-novela.ts';
import { writeCast } from './write-cast.ts';

/**
 * Changes a novela. Scenes that were asked for keep the settings they were asked for with.
 * @throws AppError `not_found`, `validation_failed`
 */
export async function updateNovela(
  deps: NovelaDeps,
  novelaId: string,
  request: UpdateNovelaRequest,
): Promise<NovelaDetail> {
  await inTransaction(deps.db, async (tx) => {
    const [row] = await tx
      .select()
      .from(novelas)
      .where(and(eq(novelas.id, novelaId), isNull(novelas.deletedAt)))
      .for('no key update');
    if (!row) throw new AppError('not_found', 'There is no such novela.');
    const { characters: cast, cap, ...plain } = request;
    const defaults = fillDefaults(plain, presentNovela(row));
    const episodes = plain.targetEpisodes ?? row.targetEpisodes;
    const scenes = plain.scenesPerEpisode ?? row.scenesPerEpisode;
    await tx
      .update(novelas)
      .set({
        ...said(plain),
        ...defaults,
        ...(cap === undefined ? {} : { cap: capOf(cap) }),
        estimatedCost: estimateNovela(defaults, episodes, scenes, deps.priceBook),
      })
      .where(eq(novelas.id, novelaId));
    if (cast) await writeCast(tx, novelaId, cast);
  });
  return await readNovela(deps.db, novelaId);
}

const capOf = (usd: number | null): Micros | null => (usd === null ? null : usdToMicros(usd));

/** Only what the request names is changed. */
const said = (plain: Omit<UpdateNovelaRequest, 'characters' | 'cap'>): Partial<typeof novelas.$inferInsert> =>
  Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
