import { microsToUsd } from '@novela/contract/money';
import type { Fix } from '@novela/contract/problem';
import type { TakeError } from '@novela/contract/videos';
import { explainFailure } from '../../agents/explain-failure.ts';
import type { FailureReport } from '../../agents/failure-report.ts';
import type { JobRun, Jobs } from '../../platform/queue/queue.ts';
import { publishMoney } from '../../takes/publish-changes.ts';
import { findTake } from '../../takes/read-videos.ts';
import { readScript, readSettings, readTakeError, type TakeRow, writeJson } from '../../takes/take-rows.ts';
import { noteOnTake } from '../../takes/take-state.ts';
import { chargeCrew } from '../charge-crew.ts';
import { isFinalFailure } from '../give-up-or-retry.ts';
import { listOtherSettings, priceFix, standardFixes } from '../price-fixes.ts';
import { readLanguage } from '../tell-crew.ts';
import type { VideoDeps } from '../video-deps.ts';

/** Has the Fixer put a failure into plain words with at most two priced ways out. The failure itself is stored already. */
export async function explainTakeFailure(
  deps: VideoDeps,
  { takeId }: Jobs['explain-failure'],
  run: JobRun,
): Promise<void> {
  const take = await findTake(deps.db, takeId);
  const error = take && readTakeError(take.error);
  if (!take || !error || error.fixes.length > 0) return;
  const settings = readSettings(take);
  const standard = (advice: string): Fix[] => standardFixes(error, settings, advice, deps.priceBook);
  try {
    const report = await askFixer(deps, take, error, run);
    const fixes = report.fixes.slice(0, 2).map((fix) => priceFix(fix, settings, deps.priceBook));
    await explain(deps, take, {
      ...error,
      message: report.userMessage,
      fixes: fixes.length > 0 ? fixes : standard(report.solution.immediate),
    });
  } catch (failure) {
    if (!isFinalFailure(failure, run)) throw failure;
    deps.log.warn({ err: failure, takeId }, 'the Fixer could not explain a failure');
    await explain(deps, take, { ...error, fixes: standard('') });
  }
  await publishMoney(deps, take.novelaId);
}

const explain = (deps: VideoDeps, take: TakeRow, error: TakeError): Promise<void> =>
  noteOnTake(deps, take.id, { error: writeJson(error) });

async function askFixer(
  deps: VideoDeps,
  take: TakeRow,
  error: TakeError,
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
      language: await readLanguage(deps, novelaId),
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
