'use client';
import type { NovelaSummary } from '@novela/contract/novelas';
import { RunningCard } from './RunningCard.tsx';
import { isMoving, isTroubled } from './rowFacts.ts';
import { useLiveRows } from './useLiveRows.ts';

/** The novela at work at the right of the composer; when the studio rests, the one touched last that has a picture. */
export function HomeRunning({ rows }: { rows: readonly NovelaSummary[] }) {
  const [live] = useLiveRows(rows);
  const running =
    live.find(({ videos }) => videos.some(isMoving)) ??
    live.find(({ videos }) => videos.some(isTroubled)) ??
    live.find(({ videos }) => videos.some(({ thumbnailUrl }) => thumbnailUrl !== null));
  return running === undefined ? null : <RunningCard novela={running} />;
}
