'use client';
import type { ProposedSettings } from '@novela/contract/scene-settings';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dots } from '../../../components/Dots.tsx';
import { later } from '../../../components/later.tsx';
import { ScriptPage } from '../../../components/ScriptPage.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { scriptLines } from '../scriptLines.ts';
import { PromptEditor } from './PromptEditor.tsx';
import { openWarnings } from './scriptMatch.ts';
import type { Direction } from './useDirection.ts';

const SettingsTab = later(async () => (await import('./SettingsTab.tsx')).SettingsTab);

interface ScriptColumnProps {
  direction: Direction;
  lang: string;
  writing: boolean;
  onChoose: (patch: Partial<ProposedSettings>) => void;
}

function Writing({ checking }: { checking: boolean }) {
  const t = useTranslations('generate');
  return (
    <div role="status">
      <p className="flex items-center gap-2.5 text-ink-2 text-label">
        <Dots />
        {t(checking ? 'checking' : 'writing')}
      </p>
      <Skeleton className="mt-6 h-5 w-2/5" />
      <Skeleton className="mt-4 h-5 w-full" />
      <Skeleton className="mt-2 h-5 w-4/5" />
    </div>
  );
}

function Script({ direction, lang, writing }: Omit<ScriptColumnProps, 'onChoose'>) {
  const t = useTranslations('generate');
  const { video } = direction;
  const checking = video?.stage === 'checking';
  if (video === null || video.script === null) {
    return writing ? (
      <Writing checking={checking} />
    ) : (
      <div className="py-10">
        <p className="font-display text-d-s">{t('empty')}</p>
        <p className="mt-2 text-ink-2">{t('emptyWhy')}</p>
      </div>
    );
  }
  return (
    <>
      {writing && (
        <p role="status" className="mb-4 flex items-center gap-2.5 text-ink-2 text-label">
          <Dots />
          {t(checking ? 'checking' : 'writing')}
        </p>
      )}
      <div className={writing ? 'opacity-60' : ''}>
        <ScriptPage
          lines={scriptLines(video.script)}
          highlights={openWarnings(video).map(({ quote }) => quote)}
          lang={lang}
        />
      </div>
    </>
  );
}

/** The page in the middle: the script with what the model receives, or how the scene is filmed. */
export function ScriptColumn(props: ScriptColumnProps) {
  const t = useTranslations('generate');
  const { direction, onChoose } = props;
  const [tab, setTab] = useState<'script' | 'settings'>('script');
  const { video } = direction;
  return (
    <section className="script-sheet" aria-label={t('tabs')}>
      <div role="tablist" aria-label={t('tabs')} className="tab-row">
        {(['script', 'settings'] as const).map((value) => (
          <button
            key={value}
            type="button"
            role="tab"
            aria-selected={tab === value}
            className="tab"
            onClick={() => setTab(value)}
          >
            {t(value)}
          </button>
        ))}
      </div>
      <div role="tabpanel" className="script-body">
        {tab === 'script' ? (
          <Script {...props} />
        ) : (
          <SettingsTab settings={direction.settings} changes={direction.changes} onChoose={onChoose} />
        )}
      </div>
      {tab === 'script' && video !== null && video.scriptPrompt !== '' && (
        <PromptEditor video={video} locked={direction.busy || direction.filming} />
      )}
    </section>
  );
}
