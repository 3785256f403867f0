'use client';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { later } from '../../../components/later.tsx';
import { NovelaMeter } from '../../../features/money/NovelaMeter.tsx';
import { readTakesPlace, type TakesPlace, takesHref } from '../../../features/takes/takesHref.ts';
import { useNovela } from '../../../lib/socket/NovelaContext.tsx';
import { NovelaScreen } from './NovelaScreen.tsx';

const TakesScreen = later(async () => (await import('../../../features/takes/TakesScreen.tsx')).TakesScreen);

/** The novela, or the takes of one of its scenes; the address says which, and Back works between them. */
export function NovelaRoom() {
  const place = readTakesPlace(new URLSearchParams(useSearchParams()));
  const novelaId = useNovela(({ novela }) => novela.id);
  const [left, setLeft] = useState<TakesPlace | null>(null);
  if (place?.compare == null) {
    return <NovelaScreen first={place ?? left} returned={left !== null} />;
  }
  const go = (to: TakesPlace) => window.history.replaceState(null, '', takesHref(novelaId, to));
  return (
    <>
      <div className="-ml-2 md:hidden">
        <NovelaMeter />
      </div>
      <TakesScreen
        episode={place.episode}
        scene={place.scene}
        asked={place.compare}
        onPair={({ left: one, right }) => go({ ...place, compare: right === null ? [one] : [one, right] })}
        onClose={() => {
          setLeft({ ...place, compare: null });
          go({ ...place, compare: null });
        }}
      />
    </>
  );
}
