'use client';
import type { NovelaSummary } from '@novela/contract/novelas';
import type { NovelaStatusUpdate } from '@novela/contract/socket-events';
import type { NovelaVideo } from '@novela/contract/videos';
import { useEffect, useRef } from 'react';
import { createFrameBatch } from '../../lib/socket/frameBatch.ts';
import { briefOf } from '../../lib/socket/mergeVideo.ts';
import { join, listen } from '../../lib/socket/studioSocket.ts';
import { keepNewer, withVideos } from './keepNewer.ts';
import { isMoving } from './rowFacts.ts';
import { useCatchUp } from './useCatchUp.ts';
import { useLeftState } from './useLeftState.ts';

type RowNews =
  | { readonly kind: 'video'; readonly video: NovelaVideo }
  | { readonly kind: 'status'; readonly status: NovelaStatusUpdate };

/** A row after one piece of news about it. Pure. */
export const hearRowNews = (row: NovelaSummary, news: RowNews): NovelaSummary => {
  if (news.kind === 'video') {
    return withVideos(row, [briefOf(news.video)]);
  }
  const { status, createdVideos, totalCost, money } = news.status;
  return { ...row, status, createdVideos, totalCost, money };
};

const novelaIdOf = (news: RowNews): string =>
  news.kind === 'video' ? news.video.novelaId : news.status.novelaId;

type Rows = readonly NovelaSummary[];
const replaceAll = (rows: Rows): Rows => rows;
const leftRows = new WeakMap<object, { readonly state: Rows }>();

/**
 * The rows the server rendered, kept live by events, and rendered anew when news may have been missed; a new list
 * from the server replaces them, or is joined with them. Back finds them as they were left.
 */
export function useLiveRows(rows: Rows, renew: (rows: Rows, before: Rows) => Rows = replaceAll) {
  const [live, setLive, left] = useLeftState(leftRows, rows, rows);
  const taken = useRef(rows);
  useEffect(() => {
    if (taken.current !== rows) {
      taken.current = rows;
      setLive((before) => renew(keepNewer(rows, before), before));
    }
  }, [rows, renew, setLive]);
  useCatchUp({
    left,
    heard: ({ kind, novelaId }) => {
      if (kind === 'deleted') {
        setLive((before) => before.filter(({ id }) => id !== novelaId));
      }
    },
    moving: live.some(({ videos }) => videos.some(isMoving)),
  });
  const ids = live
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
  useEffect(() => {
    const batch = createFrameBatch<RowNews>((all) =>
      setLive((before) =>
        before.map((row) => all.filter((news) => novelaIdOf(news) === row.id).reduce(hearRowNews, row)),
      ),
    );
    const leave = ids
      .split(' ')
      .filter(Boolean)
      .flatMap((novelaId) => [
        join({ event: 'novela:subscribe', payload: { novelaId } }),
        listen(`novela:${novelaId}:video:update`, (video) => batch.add({ kind: 'video', video })),
        listen(`novela:${novelaId}:status:update`, (status) => batch.add({ kind: 'status', status })),
      ]);
    return () => {
      batch.stop();
      for (const stop of leave) {
        stop();
      }
    };
  }, [ids, setLive]);
  return [live, setLive] as const;
}
