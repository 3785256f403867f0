import type { ErrorCode } from '@novela/contract/error-codes';
import type { TakeError } from '@novela/contract/videos';
import type { FilmWords } from './words/film-words.ts';

const sentenceOf: Readonly<
  Partial<Record<ErrorCode, 'refused' | 'failed' | 'rejected' | 'unsaved' | 'unwritten'>>
> = {
  provider_refused: 'refused',
  render_failed: 'failed',
  provider_rejected: 'rejected',
  output_missing: 'unsaved',
  output_unreadable: 'unsaved',
  writer_refused: 'unwritten',
  writer_incomplete: 'unwritten',
  writer_rejected: 'unwritten',
  agent_limit_reached: 'unwritten',
};

/** A failure in plain words, with what is known about the money, without asking anybody. Pure. */
export function sayFailure({ code, message, charged }: TakeError, { failure }: FilmWords): string {
  const sentence = sentenceOf[code];
  const money = charged === null ? failure.perhaps : charged ? failure.charged : failure.free;
  return `${sentence ? failure[sentence] : message} ${money}`;
}
