'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useStaleWords } from './useStaleWords.ts';

/** Why the film in the episode no longer matches the story, and that it can still be used. */
export function StaleNote({ video }: { video: NovelaVideo }) {
  const t = useTranslations('takes');
  const words = useStaleWords();
  return (
    <div className="mb-4 flex gap-3 rounded-control bg-tungsten-wash px-3.5 py-3 text-small">
      <History aria-hidden />
      <div className="min-w-0">
        <p className="font-semibold">{t('staleTitle')}</p>
        <ul>
          {words(video.stale).map((word) => (
            <li key={word}>{word}.</li>
          ))}
        </ul>
        <p className="text-ink-2">{t('staleUsable')}</p>
      </div>
    </div>
  );
}
