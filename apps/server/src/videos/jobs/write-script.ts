import { toModelParameters } from '@novela/contract/model-parameters';
import { usdToMicros } from '@novela/contract/money';
import { priceScene } from '@novela/contract/pricing';
import { directScene } from '../../agents/direct-scene.ts';
import type { CrewNews } from '../../agents/report-to-crew.ts';
import type { DirectedScene } from '../../agents/scene-brief.ts';
import { release, wasHeldSimulated } from '../../money/close-holds.ts';
import { readBalances, readMonth } from '../../money/read-balances.ts';
import type { Executor, Transaction } from '../../platform/database/database.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import { refusePoison } from '../../platform/queue/refuse-poison.ts';
import { type CastRow, describeInputs } from '../../takes/describe-inputs.ts';
import { hashInputs } from '../../takes/hash-inputs.ts';
import { readCasts } from '../../takes/read-cast.ts';
import { findTake } from '../../takes/read-videos.ts';
import { readScript, readSettings, stateOf, type TakeRow, writeJson } from '../../takes/take-rows.ts';
import { moveTake } from '../../takes/take-state.ts';
import { chargeCrew } from '../charge-crew.ts';
import { composeBrief } from '../compose-brief.ts';
import { failTake } from '../fail-take.ts';
import { CalledOffError, isFinalFailure } from '../give-up-or-retry.ts';
import { servicesChanged } from '../services-changed.ts';
import { announceNews } from '../tell-crew.ts';
import type { VideoDeps } from '../video-deps.ts';
import { isWorthWaiting, waitOutOutage } from '../wait-out-outage.ts';

const unwritten: ReadonlySet<string> = new Set(['queued', 'writing', 'checking']);

/**
 * Has the crew write and check the script of a take, then sends it to film, or lets it wait for a click when it
 * became dearer than what was approved.
 */
export async function writeScript(
  deps: VideoDeps,
  { takeId }: Jobs['write-script'],
  run: JobRun,
): Promise<void> {
  const take = await findTake(deps.db, takeId);
  if (!take || !unwritten.has(stateOf(take))) return;
  if (await wasAgreedElsewhere(deps, take)) return await failTake(deps, take, servicesChanged());
  try {
    refusePoison(run);
    // Read before the crew is: what changes while they write makes the film stale, not wrong.
    const cast = (await readCasts(deps.db, [take.novelaId])).get(take.novelaId) ?? [];
    await acceptScene(deps, take, await direct(deps, take, run), cast);
  } catch (error) {
    if (error instanceof CalledOffError) return;
    if (isWorthWaiting(error, take, deps)) await waitOutOutage(deps, take, { error, charged: false }, run);
    if (!isFinalFailure(error, run)) throw error;
    await failTake(deps, take, error);
  }
}

/** True when a service was a simulator when the price was agreed on and is none now, or the other way round. */
async function wasAgreedElsewhere({ db, simulated }: VideoDeps, take: TakeRow): Promise<boolean> {
  if (take.simulated !== simulated.video) return true;
  const writing = await wasHeldSimulated(db, { purpose: 'writing', takeId: take.id });
  return writing !== null && writing !== simulated.languageModel;
}

async function direct(deps: VideoDeps, take: TakeRow, run: JobRun): Promise<DirectedScene> {
  const { id: takeId, videoId, novelaId, conversationId } = take;
  const brief = await composeBrief(deps.db, { videoId, conversationId, take });
  let startedAt = take.startedAt;
  return await directScene(deps.crew, brief, {
    charge: chargeCrew(deps, { novelaId, videoId, takeId, conversationId }),
    price: (settings) => priceScene(settings, deps.priceBook),
    signal: run.signal,
    onStage: async (stage) => {
      startedAt ??= deps.now();
      const moved = await moveTake(deps, { takeId, to: stage, set: { startedAt, error: null } });
      if (!moved) throw new CalledOffError();
    },
  });
}

async function acceptScene(
  deps: VideoDeps,
  take: TakeRow,
  scene: DirectedScene,
  cast: readonly CastRow[],
): Promise<void> {
  const { id: takeId } = take;
  const { script, prompt, settings } = scene;
  const cost = scene.price.total;
  const dearer = cost > take.approvedCost;
  const written = {
    settings: writeJson(settings),
    modelId: settings.modelId,
    script: writeJson(script),
    modelParameters: writeJson(toModelParameters(settings, prompt)),
  };
  await moveTake(deps, {
    takeId,
    to: dearer ? 'needs_approval' : 'ready',
    set: {
      ...written,
      prompt,
      estimatedCost: cost,
      inputHash: hashInputs({ prompt, parameters: written.modelParameters }),
      // Hashed as they are read again, whatever the crew added to them.
      inputs: describeInputs({ script: readScript(written), prompt, settings: readSettings(written) }, cast),
    },
    video: {
      ...written,
      scriptPrompt: prompt,
      title: script.title,
      characters: [...script.characters],
      checks: [...scene.checks],
      warnings: scene.warnings.map(writeJson),
      draftState: 'written',
      createdByAgent: 'script_writer',
      validatedByAgent: 'system_integrator',
    },
    alongside: async (tx) => {
      await release(tx, { purpose: 'writing', takeId });
      if (!dearer) await deps.queue.send('start-render', { takeId }, { in: tx });
    },
    news: async (tx) => await announceNews(deps, tx, take, await newsOf(tx, deps, take, scene)),
  });
}

async function newsOf(
  tx: Transaction,
  { now }: Pick<VideoDeps, 'now'>,
  { approvedCost: approved, novelaId }: TakeRow,
  { price: { total: cost }, settings: { modelId } }: DirectedScene,
): Promise<CrewNews> {
  if (cost > approved) return { action: 'approval_needed', cost, approved };
  const left = await readLeft({ db: tx, now }, novelaId);
  return { action: 'filming_started', modelId, cost, left };
}

/** Micro-dollars left under the tightest cap. */
async function readLeft(
  { db, now }: { readonly db: Executor; readonly now: () => Date },
  novelaId: string,
): Promise<number> {
  const balances = await readBalances(db, [novelaId]);
  const month = await readMonth(db, now());
  const ofNovela = balances.get(novelaId)?.left ?? Number.POSITIVE_INFINITY;
  return usdToMicros(Math.min(ofNovela, month.left));
}
