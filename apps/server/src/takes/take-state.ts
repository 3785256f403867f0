import { isFinal, type TakeState } from '@novela/contract/take-states';
import { novelas } from '@novela/database/schema/novelas';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database/database.ts';
import { inTransaction } from '../platform/database/in-transaction.ts';
import type { Queue } from '../platform/queue/queue.ts';
import { mirrorVideo, type VideoFacts } from './mirror-video.ts';
import { type PublishDeps, publishMoney, publishVideo } from './publish-changes.ts';
import { refreshNovela } from './refresh-novela.ts';
import { startNext } from './start-next.ts';
import { allowedFrom, allowedLate } from './take-moves.ts';
import type { TakeRow } from './take-rows.ts';

/** Columns of a take that may change together with its state. */
export type TakeFacts = Partial<
  Omit<typeof videoTakes.$inferInsert, 'id' | 'videoId' | 'novelaId' | 'takeNumber' | 'state' | 'version'>
>;

/** One step of a take. */
export interface TakeMove {
  readonly takeId: string;
  readonly to: TakeState;
  readonly set?: TakeFacts;
  /** Where the take must still be, when that is less than the states which lead there. */
  readonly from?: readonly TakeState[];
  /** The film of a take somebody gave up on came after all. */
  readonly late?: boolean;
  /** What the scene itself takes over, beyond what always mirrors the take. */
  readonly video?: VideoFacts;
  /** Money and jobs that belong to exactly this step: they happen if and only if the step does. */
  readonly alongside?: (tx: Transaction, take: TakeRow) => Promise<void>;
}

/** Where holds begin or end, so that browsers are told the novela's money again. */
const movesMoney = (to: TakeState): boolean => isFinal(to) || to === 'ready' || to === 'needs_approval';

/**
 * Moves a take inside the caller's transaction, when its state allows it: one guarded statement, then the scene's
 * row and, when it ends there, the novela's counters; the end of a take of a batch starts the next one. The
 * caller publishes after the commit.
 * Locks go novela, scene, take, always in this order.
 * @returns the take as it is now, or null when it was not in a state that leads there (late or repeated news)
 */
export async function moveTakeIn(tx: Transaction, queue: Queue, move: TakeMove): Promise<TakeRow | null> {
  await lockPlace(tx, move);
  const [take] = await tx
    .update(videoTakes)
    .set({ ...move.set, state: move.to, version: sql`${videoTakes.version} + 1` })
    .where(and(eq(videoTakes.id, move.takeId), mayMove(move)))
    .returning();
  if (!take) return null;
  await move.alongside?.(tx, take);
  // A film that comes late does not push another one out of the episode.
  const asideOfOther = move.late === true && (await hasFilm(tx, take.videoId));
  await mirrorVideo(tx, take.videoId, {
    ...(asideOfOther ? {} : move.video),
    ...(move.to === 'completed' && !asideOfOther ? { selectedTakeId: take.id } : {}),
  });
  if (isFinal(move.to)) {
    await refreshNovela(tx, take.novelaId);
    if (take.batchId !== null) await startNext(tx, queue, take.batchId);
  }
  return take;
}

const mayMove = ({ to, from, late }: TakeMove) =>
  late
    ? and(inArray(videoTakes.state, [...(allowedLate[to] ?? [])]), isNotNull(videoTakes.followUntil))
    : inArray(
        videoTakes.state,
        allowedFrom[to].filter((state) => from?.includes(state) ?? true),
      );

async function hasFilm(tx: Transaction, videoId: string): Promise<boolean> {
  const [video] = await tx
    .select({ selected: novelaVideos.selectedTakeId })
    .from(novelaVideos)
    .where(eq(novelaVideos.id, videoId));
  return video?.selected != null;
}

async function lockPlace(tx: Transaction, { takeId, to }: Pick<TakeMove, 'takeId' | 'to'>): Promise<void> {
  if (isFinal(to)) {
    const novelaOfTake = tx
      .select({ id: videoTakes.novelaId })
      .from(videoTakes)
      .where(eq(videoTakes.id, takeId));
    await tx
      .select({ id: novelas.id })
      .from(novelas)
      .where(inArray(novelas.id, novelaOfTake))
      .for('no key update');
  }
  await lockSceneRow(tx, takeId);
}

async function lockSceneRow(tx: Transaction, takeId: string): Promise<void> {
  const videoOfTake = tx.select({ id: videoTakes.videoId }).from(videoTakes).where(eq(videoTakes.id, takeId));
  await tx
    .select({ id: novelaVideos.id })
    .from(novelaVideos)
    .where(inArray(novelaVideos.id, videoOfTake))
    .for('no key update');
}

interface MoveDeps extends PublishDeps {
  readonly queue: Queue;
}

/** A step the crew is told about. */
export interface ToldMove extends TakeMove {
  /** Writes the news down as part of the step and answers what publishes it after the commit. */
  readonly news?: (tx: Transaction) => Promise<() => void>;
}

/** Moves a take in a transaction of its own and tells browsers after the commit. Null as in {@link moveTakeIn}. */
export async function moveTake(deps: MoveDeps, move: ToldMove): Promise<TakeRow | null> {
  const { take, publishNews } = await inTransaction(deps.db, async (tx) => {
    const moved = await moveTakeIn(tx, deps.queue, move);
    return { take: moved, publishNews: moved && (await move.news?.(tx)) };
  });
  if (take === null) {
    deps.log.debug({ takeId: move.takeId, to: move.to }, 'late news about a take');
    return null;
  }
  publishNews?.();
  deps.log.info({ takeId: take.id, videoId: take.videoId, state: take.state }, 'take moved');
  await publishVideo(deps, take.videoId);
  if (movesMoney(move.to)) await publishMoney(deps, take.novelaId);
  return take;
}

/**
 * Changes facts of a take without moving it (an explained error, the provider's latest word) and tells browsers. With
 * `whileIn` only while the take is in one of these states.
 */
export async function noteOnTake(
  deps: PublishDeps,
  takeId: string,
  facts: TakeFacts,
  whileIn?: readonly TakeState[],
): Promise<void> {
  const videoId = await inTransaction(deps.db, async (tx) => {
    await lockSceneRow(tx, takeId);
    const [take] = await tx
      .update(videoTakes)
      .set({ ...facts, version: sql`${videoTakes.version} + 1` })
      .where(and(eq(videoTakes.id, takeId), whileIn && inArray(videoTakes.state, [...whileIn])))
      .returning();
    if (!take) return null;
    await mirrorVideo(tx, take.videoId, {});
    return take.videoId;
  });
  if (videoId !== null) await publishVideo(deps, videoId);
}
