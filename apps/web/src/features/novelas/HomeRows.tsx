'use client';
import type { NovelaSummary } from '@novela/contract/novelas';
import { NovelaRow } from './NovelaRow.tsx';
import { useLiveRows } from './useLiveRows.ts';

/** The dashboard's rows, live. */
export function HomeRows({ rows }: { rows: readonly NovelaSummary[] }) {
  const [live] = useLiveRows(rows);
  return (
    <ul>
      {live.map((novela) => (
        <NovelaRow key={novela.id} novela={novela} />
      ))}
    </ul>
  );
}
