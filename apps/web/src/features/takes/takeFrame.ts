import type { Take } from '@novela/contract/videos';
import type { FrameState } from '../../components/frameState.ts';

/** What stands in the frame of a take; `word` says that it failed. Pure. */
export const takeFrame = (take: Take, word: string): FrameState => {
  if (take.state === 'completed') {
    return { kind: 'finished', posterUrl: take.thumbnailUrl, clipUrl: take.outputUrl };
  }
  if (take.status === 'failed') {
    return take.state === 'cancelled' ? { kind: 'planned' } : { kind: 'failed', word };
  }
  return take.stage === 'filming'
    ? { kind: 'filming', percent: take.progress, beforeUrl: null }
    : { kind: 'queued' };
};
