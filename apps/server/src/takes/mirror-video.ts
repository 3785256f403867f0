import { statusOf } from '@novela/contract/take-states';
import { novelaVideos, videoTakes } from '@novela/database/schema/videos';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database/database.ts';
import { rowStatus } from './present-video.ts';

/** Columns of a scene that change with a step of its take. */
export type VideoFacts = Partial<
  Omit<
    typeof novelaVideos.$inferInsert,
    'id' | 'novelaId' | 'episodeNumber' | 'sceneNumber' | 'status' | 'version'
  >
>;

/**
 * Brings a scene's row in line with its takes: status, job and estimate of the newest one, film and cost of the
 * selected one. Grows the version.
 */
export async function mirrorVideo(tx: Transaction, videoId: string, facts: VideoFacts): Promise<void> {
  const [video] = await tx
    .select()
    .from(novelaVideos)
    .where(eq(novelaVideos.id, videoId))
    .for('no key update');
  if (!video) return;
  const selectedTakeId = facts.selectedTakeId ?? video.selectedTakeId;
  const takeCount = facts.takeCount ?? video.takeCount;
  const newest = await findTakeOf(tx, videoId, eq(videoTakes.takeNumber, takeCount));
  const selected =
    selectedTakeId === null
      ? null
      : newest?.id === selectedTakeId
        ? newest
        : await findTakeOf(tx, videoId, eq(videoTakes.id, selectedTakeId));
  await tx
    .update(novelaVideos)
    .set({
      status: rowStatus(newest, selected !== null),
      ...(newest && {
        jobId: newest.providerJobId,
        replicateStatus: newest.providerStatus,
        estimatedCost: newest.estimatedCost,
        // While the crew writes without filming, the scene belongs to that conversation.
        ...(isBeingWritten(video) ? {} : { agentConversationId: newest.conversationId }),
        startedAt: newest.startedAt,
      }),
      ...(selected && {
        outputUrl: selected.outputUrl,
        s3Key: selected.s3Key,
        thumbnailKey: selected.thumbnailKey,
        posterKey: selected.posterKey,
        lastFrameKey: selected.lastFrameKey,
        durationSeconds: selected.durationSeconds === null ? null : Math.round(selected.durationSeconds),
        fileSizeBytes: selected.fileSizeBytes,
        actualCost: selected.actualCost,
        completedAt: selected.completedAt,
      }),
      ...facts,
      version: sql`${novelaVideos.version} + 1`,
    })
    .where(eq(novelaVideos.id, videoId));
}

/**
 * The same for a take that was just written down: it waits, and everything a scene takes over from it is known, so
 * nothing has to be read again.
 */
export async function mirrorNewTake(
  tx: Transaction,
  take: { readonly videoId: string; readonly conversationId: string; readonly estimatedCost: number },
  facts: VideoFacts,
): Promise<void> {
  await tx
    .update(novelaVideos)
    .set({
      status: statusOf('queued'),
      jobId: null,
      replicateStatus: null,
      startedAt: null,
      estimatedCost: take.estimatedCost,
      agentConversationId: take.conversationId,
      ...facts,
      version: sql`${novelaVideos.version} + 1`,
    })
    .where(eq(novelaVideos.id, take.videoId));
}

const isBeingWritten = ({ draftState }: Pick<typeof novelaVideos.$inferSelect, 'draftState'>): boolean =>
  draftState === 'writing' || draftState === 'checking';

async function findTakeOf(tx: Transaction, videoId: string, condition: ReturnType<typeof eq>) {
  const [take] = await tx
    .select()
    .from(videoTakes)
    .where(and(eq(videoTakes.videoId, videoId), condition));
  return take ?? null;
}
