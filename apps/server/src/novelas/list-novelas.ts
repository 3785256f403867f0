import type { ParsedOf } from '@novela/contract/endpoints';
import type { NovelaSummary } from '@novela/contract/novelas';
import { novelas } from '@novela/database/schema/novelas';
import { and, eq, ilike, isNull, or, type SQL } from 'drizzle-orm';
import { readBalances } from '../money/read-balances.ts';
import type { CountCache } from '../platform/database/count-cache.ts';
import { briefOf } from '../takes/present-video.ts';
import { listStrips } from '../takes/read-videos.ts';
import type { NovelaDeps } from './novela-deps.ts';
import { afterCursor, cursorAfter, novelaOrders } from './novela-order.ts';
import { nothingSpent, presentNovela } from './present-novela.ts';

type Query = ParsedOf<'GET /api/novelas', 'query'>;

/** One page of the list. */
export interface NovelaPage {
  readonly data: NovelaSummary[];
  readonly nextCursor: string | null;
  readonly total: number;
}

const usualLimit = 20;

/**
 * Lists novelas, newest first unless told otherwise. However many rows: one query for them, one for their strips, one
 * for their money.
 * @throws AppError `validation_failed` for a cursor the studio did not give out, or gave out for another order
 */
export async function listNovelas(deps: NovelaDeps, query: Query, counts: CountCache): Promise<NovelaPage> {
  const { limit = usualLimit, sort = 'newest', cursor } = query;
  const { by, key } = novelaOrders[sort];
  const filter = and(isNull(novelas.deletedAt), byStatus(query), byWords(query));
  const after = cursor === undefined ? undefined : afterCursor(sort, cursor);
  const [rows, total] = await Promise.all([
    deps.db
      .select({ row: novelas, key })
      .from(novelas)
      .where(and(filter, after))
      .orderBy(...by)
      .limit(limit + 1),
    counts.count(JSON.stringify([query.status, query.q]), () => deps.db.$count(novelas, filter)),
  ]);
  const page = rows.slice(0, limit);
  const ids = page.map(({ row }) => row.id);
  const [strips, balances] = await Promise.all([listStrips(deps, ids), readBalances(deps.db, ids)]);
  const last = page.at(-1);
  return {
    data: page.map(({ row }) => ({
      ...presentNovela(row),
      money: balances.get(row.id) ?? nothingSpent(row),
      videos: (strips.get(row.id) ?? []).map(briefOf),
    })),
    nextCursor: rows.length > limit && last ? cursorAfter(sort, last.key, last.row.id) : null,
    total,
  };
}

const byStatus = ({ status }: Query): SQL | undefined =>
  status === undefined ? undefined : eq(novelas.status, status);

const byWords = ({ q }: Query): SQL | undefined => {
  if (q === undefined) return undefined;
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return or(ilike(novelas.title, pattern), ilike(novelas.logline, pattern));
};
