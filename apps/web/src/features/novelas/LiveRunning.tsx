'use client';
import type { NovelaSummary } from '@novela/contract/novelas';
import { RunningCard } from './RunningCard.tsx';
import { isMoving, isTroubled } from './rowFacts.ts';
import { useLiveRows } from './useLiveRows.ts';

/** The novela at work at the right of the composer; nothing when the studio rests. */
export function LiveRunning({ rows }: { rows: readonly NovelaSummary[] }) {
  const [live] = useLiveRows(rows);
  const running =
    live.find(({ videos }) => videos.some(isMoving)) ?? live.find(({ videos }) => videos.some(isTroubled));
  return running === undefined ? null : <RunningCard novela={running} />;
}
