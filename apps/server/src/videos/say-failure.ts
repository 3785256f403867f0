import type { ErrorCode } from '@novela/contract/error-codes';
import type { TakeError } from '@novela/contract/videos';
import type { FilmWords } from './words/film-words.ts';

const sentenceOf: Readonly<
  Partial<
    Record<ErrorCode, 'refused' | 'failed' | 'rejected' | 'unsaved' | 'unwritten' | 'stopped' | 'changed'>
  >
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
  crash_loop: 'stopped',
  services_changed: 'changed',
};

/** A failure in plain words, without asking anybody; whoever shows it says who paid beside it. Pure. */
export function sayFailure({ code, message }: TakeError, { failure }: FilmWords): string {
  const sentence = sentenceOf[code];
  return sentence ? failure[sentence] : message;
}
