/** What stands in a scene's frame. Picture addresses may be `null` while a poster is still being made. */
export type FrameState =
  | { kind: 'finished'; posterUrl: string | null; clipUrl?: string | null; fresh?: boolean }
  | { kind: 'filming'; percent: number | null; beforeUrl: string | null; frozen?: boolean }
  | { kind: 'working'; stage: 'writing' | 'checking' | 'inLine' | 'saving' }
  | { kind: 'queued' }
  | { kind: 'failed'; word: string }
  | { kind: 'planned' }
  | { kind: 'draft' }
  | { kind: 'loading' };

/** The kinds by which a row of frames is summed up in one sentence. */
export interface FrameCounts {
  finished: number;
  failed: number;
  filming: number;
  queued: number;
  planned: number;
}

const COUNTED_AS: Record<FrameState['kind'], keyof FrameCounts> = {
  finished: 'finished',
  failed: 'failed',
  filming: 'filming',
  working: 'filming',
  queued: 'queued',
  planned: 'planned',
  draft: 'planned',
  loading: 'planned',
};

/** Counts a row of frames; writing and checking count as filming, drafts as planned. */
export function countFrames(states: readonly FrameState[]): FrameCounts {
  const counts: FrameCounts = { finished: 0, failed: 0, filming: 0, queued: 0, planned: 0 };
  for (const state of states) {
    counts[COUNTED_AS[state.kind]] += 1;
  }
  return counts;
}
