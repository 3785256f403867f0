'use client';
import { videoModels } from '@novela/contract/models';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type CheckItem, CheckList } from '../../../components/CheckList.tsx';
import { api } from '../../../lib/api/api.ts';
import { useProblemWords } from '../../../lib/api/useProblemWords.ts';
import { useKeepVideo } from '../../../lib/socket/useKeepVideo.ts';
import { openWarnings, swapPassage } from './scriptMatch.ts';
import type { Direction } from './useDirection.ts';

function useSwap(video: NovelaVideo | null) {
  const keep = useKeepVideo();
  const [error, setError] = useState<unknown>(undefined);
  const swap = async (quote: string, suggestion: string) => {
    if (video === null || video.script === null) {
      return;
    }
    setError(undefined);
    try {
      const body = swapPassage({ script: video.script, prompt: video.scriptPrompt }, quote, suggestion);
      keep((await api('PUT /api/videos/:id/script', { params: { id: video.id }, body })).data);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { swap, error };
}

/** What the Producer found, with one-click swaps; settings are checked here and now. */
export function Checks({ direction, writing }: { direction: Direction; writing: boolean }) {
  const t = useTranslations('generate');
  const problem = useProblemWords();
  const { video, settings } = direction;
  const { swap, error } = useSwap(video);
  const { modelId, duration, resolution, aspectRatio } = settings;
  const items: CheckItem[] = [
    {
      id: 'settings',
      state: 'ok',
      text: t('works', {
        seconds: duration,
        resolution,
        ratio: aspectRatio,
        model: videoModels[modelId].name,
      }),
    },
  ];
  if (writing) {
    items.push({
      id: 'writing',
      state: 'checking',
      text: t(video?.stage === 'checking' ? 'checking' : 'writing'),
    });
  } else if (video?.script == null) {
    items.push({ id: 'none', state: 'warning', text: t('unchecked') });
  } else {
    const found = video.checks.map((text): CheckItem => ({ id: text, state: 'ok', text }));
    const warned = openWarnings(video).map(
      ({ quote, reason, suggestion }): CheckItem => ({
        id: quote,
        state: 'warning',
        text: suggestion === '' ? reason : t('trySwap', { reason, suggestion }),
        ...(suggestion === '' || direction.filming
          ? {}
          : {
              action: (
                <button
                  type="button"
                  className="prose-link min-h-6 text-label"
                  onClick={() => void swap(quote, suggestion)}
                >
                  {t('swap')}
                </button>
              ),
            }),
      }),
    );
    // The Producer's own finding about the settings stands until a person changes them.
    if (found.length > 0 && !direction.settingsChanged) {
      items.length = 0;
    }
    items.push(...found, ...warned);
    if (!direction.written) {
      items.push({ id: 'outdated', state: 'warning', text: t('outdated') });
    }
  }
  return (
    <div>
      <CheckList title={t('checks')} items={items} />
      {error !== undefined && (
        <p role="alert" className="mt-2 text-brick text-small">
          {problem(error)}
        </p>
      )}
    </div>
  );
}
