import { microsToUsd } from '@novela/contract/money';
import type { TakeError } from '@novela/contract/videos';
import { explainFailure } from '../../agents/explain-failure.ts';
import type { FailureReport } from '../../agents/failure-report.ts';
import { readSwitches } from '../../money/read-switches.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import { refusePoison } from '../../platform/queue/refuse-poison.ts';
import { publishMoney } from '../../takes/publish-changes.ts';
import { findTake } from '../../takes/read-videos.ts';
import { readScript, readSettings, readTakeError, type TakeRow, writeJson } from '../../takes/take-rows.ts';
import { noteOnTake } from '../../takes/take-state.ts';
import { chargeCrew } from '../charge-crew.ts';
import { isFinalFailure } from '../give-up-or-retry.ts';
import { listOtherSettings, mergeFixes, priceFix, standardFixes } from '../price-fixes.ts';
import { sayFailure } from '../say-failure.ts';
import { readLanguage } from '../tell-crew.ts';
import type { VideoDeps } from '../video-deps.ts';
import { filmWordsIn } from '../words/film-words-in.ts';

// A person who looks at a failure is offered a way out within ten seconds, whatever the language model does.
const patienceMs = 8_000;

/**
 * Puts a failure into plain words with at most two priced ways out that can be carried out. The failure itself is
 * stored already. The Fixer's words come when they come; the studio's own are there before anybody waits long, and
 * instead of them when the person does not want every failure explained.
 */
export async function explainTakeFailure(
  deps: VideoDeps,
  { takeId }: Jobs['explain-failure'],
  run: JobRun,
): Promise<void> {
  const take = await findTake(deps.db, takeId);
  const error = take && readTakeError(take.error);
  if (!take || !error || error.fixes.length > 0) return;
  const failed: Failed = { take, error, language: await readLanguage(deps, take.novelaId) };
  const { explainFailures } = await readSwitches(deps.db);
  // Nothing about a change of services is for the Fixer to find out.
  if (!explainFailures || error.code === 'services_changed') return await sayOurselves(deps, failed);
  const timer = setTimeout(
    () => void sayOurselves(deps, failed).catch((err: unknown) => deps.log.warn({ err, takeId }, 'fixes')),
    patienceMs,
  );
  try {
    refusePoison(run);
    const report = await askFixer(deps, failed, run);
    clearTimeout(timer);
    await explain(deps, failed, report);
  } catch (failure) {
    clearTimeout(timer);
    if (!isFinalFailure(failure, run)) throw failure;
    deps.log.warn({ err: failure, takeId }, 'the Fixer could not explain a failure');
    await sayOurselves(deps, failed);
  }
  await publishMoney(deps, take.novelaId);
}

interface Failed {
  readonly take: TakeRow;
  readonly error: TakeError;
  readonly language: string;
}

const knownFixes = ({ priceBook }: VideoDeps, { take, error, language }: Failed, advice = '') =>
  standardFixes(error, readSettings(take), advice, priceBook, filmWordsIn(language));

async function sayOurselves(deps: VideoDeps, failed: Failed): Promise<void> {
  const message = sayFailure(failed.error, filmWordsIn(failed.language));
  const error: TakeError = { ...failed.error, message, fixes: knownFixes(deps, failed) };
  await noteOnTake(deps, failed.take.id, { error: writeJson(error) });
}

async function explain(deps: VideoDeps, failed: Failed, report: FailureReport): Promise<void> {
  const settings = readSettings(failed.take);
  const proposed = report.fixes.map((fix) => priceFix(fix, settings, deps.priceBook));
  const error: TakeError = {
    ...failed.error,
    message: report.userMessage,
    fixes: mergeFixes(proposed, knownFixes(deps, failed, report.solution.immediate)),
  };
  await noteOnTake(deps, failed.take.id, { error: writeJson(error) });
}

async function askFixer(
  deps: VideoDeps,
  { take, error, language }: Failed,
  run: JobRun,
): Promise<FailureReport> {
  const { id: takeId, novelaId, videoId, conversationId } = take;
  const settings = readSettings(take);
  return await explainFailure(
    deps.crew,
    {
      novelaId,
      videoId,
      conversationId,
      language,
      error: { code: error.code, message: error.message, raw: error.raw, charged: error.charged },
      settings,
      script: readScript(take),
      prompt: take.prompt,
      priceOptions: listOtherSettings(settings, deps.priceBook).map((option) => ({
        settings: option.settings,
        cost: microsToUsd(option.cost),
      })),
    },
    { charge: chargeCrew(deps, { novelaId, videoId, takeId, conversationId }), signal: run.signal },
  );
}
