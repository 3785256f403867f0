import { findTake } from '../takes/read-videos.ts';
import { stateOf, type TakeRow, writeJson } from '../takes/take-rows.ts';
import { moveTake, noteOnTake } from '../takes/take-state.ts';
import { doubtError } from './doubts/doubt-error.ts';
import { watchedPastDeadlineMs } from './pace-looks.ts';
import { readLanguage } from './tell-crew.ts';
import type { VideoDeps } from './video-deps.ts';
import { filmWordsIn } from './words/film-words-in.ts';

/** Says that a film should have been there long ago, with what a person can decide; money stays held. */
export async function callStuck(deps: VideoDeps, take: TakeRow): Promise<void> {
  if (stateOf(take) === 'stuck') return;
  const words = filmWordsIn(await readLanguage(deps, take.novelaId));
  const error = doubtError(take, 'stuck', take.providerStatus, words);
  await moveTake(deps, { takeId: take.id, to: 'stuck', set: { error: writeJson(error) } });
}

/** Work on a film took the process down again and again: nobody goes on with it until a person asks for it. */
export async function leaveToPerson(deps: VideoDeps, take: TakeRow): Promise<void> {
  await callStuck(deps, take);
  const now = await findTake(deps.db, take.id);
  if (!now || stateOf(now) !== 'stuck') return;
  const longAgo = deps.now().getTime() - watchedPastDeadlineMs - 60_000;
  await noteOnTake(deps, take.id, { deadlineAt: new Date(longAgo) });
}
