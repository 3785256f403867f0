import { microsToUsd } from '@novela/contract/money';
import type { Fix } from '@novela/contract/problem';
import type { TakeError } from '@novela/contract/videos';
import { stateOf, type TakeRow } from '../../takes/take-rows.ts';
import type { FilmWords } from '../words/film-words.ts';

type Doubted = Pick<TakeRow, 'id' | 'videoId' | 'state' | 'estimatedCost'>;

/**
 * What a person can decide about a take nobody knows the fate of: each a free click whose payload names the take. Pure.
 */
export function doubtFixes(take: Doubted, { doubt: { labels } }: FilmWords): Fix[] {
  const place = { videoId: take.videoId, takeId: take.id };
  const price = take.estimatedCost;
  const free = (kind: Fix['kind'], label: string, payload: object = {}): Fix => ({
    kind,
    label,
    cost: null,
    payload: { ...place, ...payload },
  });
  const look = free('look_again', labels.look);
  return stateOf(take) === 'stuck'
    ? [free('keep_waiting', labels.wait), look, free('give_up', labels.giveUp(price))]
    : [
        look,
        free('not_filmed', labels.notFilmed, { filmed: false }),
        free('was_filmed', labels.wasFilmed(price), { filmed: true }),
      ];
}

/** How a take in doubt says so. `state` is the one it is about to enter. Pure. */
export const doubtError = (
  take: Doubted,
  state: 'submission_unknown' | 'stuck',
  raw: string | null,
  words: FilmWords,
): TakeError => ({
  code: state === 'stuck' ? 'render_stuck' : 'submission_unknown',
  message: words.doubt[state === 'stuck' ? 'stuck' : 'unknown'](take.estimatedCost),
  raw,
  charged: null,
  retryable: false,
  fixes: doubtFixes({ ...take, state }, words),
});

/** How a take says what a person decided about it; `charged` says who paid. It can then be filmed again, for its price. Pure. */
export function decidedError(
  take: Pick<TakeRow, 'estimatedCost'>,
  code: 'submission_unknown' | 'render_stuck',
  charged: boolean,
  words: FilmWords,
): TakeError {
  const { wasFilmed, gaveUp, notFilmed } = words.doubt;
  const spent = code === 'render_stuck' ? gaveUp : wasFilmed;
  const message = charged ? spent : notFilmed;
  return { code, message, raw: null, charged, ...canBeFilmedAgain(take, words) };
}

/** How a take that was decided about says that the service failed it after all; `charged` says who paid. Pure. */
export function lateError(
  take: Pick<TakeRow, 'estimatedCost'>,
  raw: string,
  charged: boolean,
  { doubt, ...words }: FilmWords,
): TakeError {
  return { code: 'render_failed', message: doubt.failed, raw, charged, ...canBeFilmedAgain(take, words) };
}

function canBeFilmedAgain(
  { estimatedCost }: Pick<TakeRow, 'estimatedCost'>,
  { failure }: Pick<FilmWords, 'failure'>,
): Pick<TakeError, 'retryable' | 'fixes'> {
  const cost = microsToUsd(estimatedCost);
  return {
    retryable: true,
    fixes: [{ kind: 'retry', label: failure.labels.retry, cost, payload: { approvedCost: cost } }],
  };
}
