import { toModelParameters } from '@novela/contract/model-parameters';
import { priceScene } from '@novela/contract/pricing';
import { novelaVideos } from '@novela/database/schema/videos';
import { and, eq, inArray } from 'drizzle-orm';
import { directScene } from '../../agents/direct-scene.ts';
import type { DirectedScene } from '../../agents/scene-brief.ts';
import { release } from '../../money/close-holds.ts';
import { inTransaction } from '../../platform/database/in-transaction.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import { refusePoison } from '../../platform/queue/refuse-poison.ts';
import { mirrorVideo, type VideoFacts } from '../../takes/mirror-video.ts';
import { publishMoney, publishVideo } from '../../takes/publish-changes.ts';
import { toTakeError } from '../../takes/take-error.ts';
import { type VideoRow, writeJson } from '../../takes/take-rows.ts';
import { chargeCrew } from '../charge-crew.ts';
import { composeBrief } from '../compose-brief.ts';
import { CalledOffError, isFinalFailure } from '../give-up-or-retry.ts';
import type { VideoDeps } from '../video-deps.ts';

/** Has the crew write and check a scene that nobody films yet. */
export async function writeScene(deps: VideoDeps, job: Jobs['write-scene'], run: JobRun): Promise<void> {
  const video = await findBeingWritten(deps, job);
  if (!video) return;
  try {
    refusePoison(run);
    const scene = await direct(deps, video, job, run);
    await closeWriting(deps, job, wordsOf(deps, scene));
  } catch (error) {
    if (error instanceof CalledOffError) return;
    if (!isFinalFailure(error, run)) throw error;
    await closeWriting(deps, job, { draftState: 'failed', draftError: writeJson(toTakeError(error, false)) });
  }
}

const beingWritten = ({ videoId, conversationId }: Jobs['write-scene']) =>
  and(
    eq(novelaVideos.id, videoId),
    eq(novelaVideos.agentConversationId, conversationId),
    inArray(novelaVideos.draftState, ['writing', 'checking']),
  );

async function findBeingWritten({ db }: VideoDeps, job: Jobs['write-scene']): Promise<VideoRow | null> {
  const [video] = await db.select().from(novelaVideos).where(beingWritten(job));
  return video ?? null;
}

async function direct(
  deps: VideoDeps,
  video: VideoRow,
  job: Jobs['write-scene'],
  run: JobRun,
): Promise<DirectedScene> {
  const { videoId, conversationId } = job;
  const brief = await composeBrief(deps.db, { videoId, conversationId, take: null });
  return await directScene(deps.crew, brief, {
    charge: chargeCrew(deps, { novelaId: video.novelaId, videoId, takeId: null, conversationId }),
    price: (settings) => priceScene(settings, deps.priceBook),
    signal: run.signal,
    onStage: async (stage) => {
      if (!(await changeScene(deps, job, { draftState: stage }))) throw new CalledOffError();
      await publishVideo(deps, videoId);
    },
  });
}

const wordsOf = (deps: VideoDeps, { script, prompt, settings, ...scene }: DirectedScene): VideoFacts => ({
  draftState: 'written',
  draftError: null,
  script: writeJson(script),
  scriptPrompt: prompt,
  title: script.title,
  characters: [...script.characters],
  settings: writeJson(settings),
  modelId: settings.modelId,
  modelParameters: writeJson(toModelParameters(settings, prompt)),
  estimatedCost: priceScene(settings, deps.priceBook).total,
  checks: [...scene.checks],
  warnings: scene.warnings.map(writeJson),
  createdByAgent: 'script_writer',
  validatedByAgent: 'system_integrator',
});

async function closeWriting(deps: VideoDeps, job: Jobs['write-scene'], facts: VideoFacts): Promise<void> {
  const video = await changeScene(deps, job, facts, true);
  await publishVideo(deps, job.videoId);
  await publishMoney(deps, video?.novelaId ?? null);
}

/** Changes the scene while it still belongs to this conversation; null when it does not. */
async function changeScene(
  deps: VideoDeps,
  job: Jobs['write-scene'],
  facts: VideoFacts,
  isEnd = false,
): Promise<VideoRow | null> {
  return await inTransaction(deps.db, async (tx) => {
    const [video] = await tx.select().from(novelaVideos).where(beingWritten(job)).for('no key update');
    if (isEnd) await release(tx, { purpose: 'writing', conversationId: job.conversationId });
    if (!video) return null;
    await mirrorVideo(tx, job.videoId, facts);
    return video;
  });
}
