import { microsToUsd } from '@novela/contract/money';
import { novelaStatuses } from '@novela/contract/novelas';
import { statusUpdate, videoUpdate } from '@novela/contract/socket-events';
import { novelas } from '@novela/database/schema/novelas';
import { eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import { readBalances, readMonth } from '../money/read-balances.ts';
import type { Database } from '../platform/database/database.ts';
import { readMoment } from '../platform/database/read-moment.ts';
import type { Realtime } from '../platform/realtime/realtime.ts';
import { type ReadDeps, readVideo } from './read-videos.ts';

export interface PublishDeps extends ReadDeps {
  readonly db: Database;
  readonly realtime: Realtime;
  readonly log: Logger;
}

/**
 * Tells browsers how a scene stands now. Called after the commit; never throws, because the change is already true.
 * Where it cannot be read, browsers are told that they missed something.
 */
export async function publishVideo(deps: PublishDeps, videoId: string): Promise<void> {
  try {
    const video = await readVideo(deps, videoId);
    deps.realtime.toNovela(video.novelaId, videoUpdate(video.novelaId), video);
  } catch (err) {
    deps.log.warn({ err, videoId }, 'a change of a scene was not published');
    deps.realtime.toEveryone('news:missed');
  }
}

/** Tells browsers what a novela and the month have cost so far. Called after the commit; never throws. */
export async function publishMoney(
  deps: Pick<PublishDeps, 'db' | 'realtime' | 'log' | 'now'>,
  novelaId: string | null,
): Promise<void> {
  try {
    const asOf = await readMoment(deps.db);
    const [month, novela] = await Promise.all([
      readMonth(deps.db, deps.now()),
      novelaId === null ? null : readNovelaStatus(deps, novelaId),
    ]);
    if (novela) deps.realtime.toNovela(novela.novelaId, statusUpdate(novela.novelaId), novela, asOf);
    deps.realtime.toEveryone('spending:update', month, asOf);
  } catch (err) {
    deps.log.warn({ err, novelaId }, 'a change of money was not published');
    deps.realtime.toEveryone('news:missed');
  }
}

async function readNovelaStatus(deps: Pick<PublishDeps, 'db'>, novelaId: string) {
  const [[novela], balances] = await Promise.all([
    deps.db.select().from(novelas).where(eq(novelas.id, novelaId)),
    readBalances(deps.db, [novelaId]),
  ]);
  const money = balances.get(novelaId);
  if (!novela || !money) return null;
  return {
    novelaId,
    status: novelaStatuses.find((status) => status === novela.status) ?? 'planning',
    createdVideos: novela.createdVideos,
    totalCost: microsToUsd(novela.totalCost),
    money,
  };
}
