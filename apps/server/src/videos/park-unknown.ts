import { AppError } from '../platform/error/app-error.ts';
import { type TakeRow, writeJson } from '../takes/take-rows.ts';
import { moveTake } from '../takes/take-state.ts';
import { hasJobTable } from './adoption/find-order.ts';
import { lookForOrder } from './adoption/look-for-order.ts';
import { doubtError } from './doubts/doubt-error.ts';
import { readLanguage } from './tell-crew.ts';
import type { VideoDeps } from './video-deps.ts';
import { filmWordsIn } from './words/film-words-in.ts';

const secondLookSeconds = 5;

/**
 * Shows the doubt instead of hiding it: the order may have been taken and charged, so its money stays held. Where the
 * provider's own table of jobs can be read the order is looked for first, and again a little later.
 */
export async function parkUnknown(deps: VideoDeps, take: TakeRow, cause: unknown): Promise<void> {
  if (await lookForOrder(deps, take)) return;
  const raw = cause instanceof AppError ? (cause.details.raw ?? null) : null;
  const words = filmWordsIn(await readLanguage(deps, take.novelaId));
  const looksLater = await hasJobTable(deps.db).catch(() => false);
  await moveTake(deps, {
    takeId: take.id,
    to: 'submission_unknown',
    set: { error: writeJson(doubtError(take, 'submission_unknown', raw, words)) },
    ...(looksLater && {
      alongside: (tx) =>
        deps.queue.send('follow-render', { takeId: take.id }, { in: tx, afterSeconds: secondLookSeconds }),
    }),
  });
}
