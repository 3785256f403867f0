import { AppError } from '../../platform/error/app-error.ts';
import { isParked } from '../../takes/take-moves.ts';
import { stateOf } from '../../takes/take-rows.ts';
import type { LockedScene } from '../lock-place.ts';
import { filmWordsIn } from '../words/film-words-in.ts';
import { doubtFixes } from './doubt-error.ts';

/**
 * Stops whoever would go on while nobody knows whether the newest take was paid.
 * @throws AppError with this code and the decisions as fixes
 */
export function refuseDoubt({ novela, newest }: LockedScene, code: 'scene_busy' | 'not_cancellable'): void {
  if (newest === null || !isParked(stateOf(newest))) return;
  const words = filmWordsIn(novela.language);
  throw new AppError(code, words.doubt.decideFirst, {
    fixes: doubtFixes(newest, words),
    facts: { videoId: newest.videoId, takeId: newest.id, state: newest.state },
  });
}
