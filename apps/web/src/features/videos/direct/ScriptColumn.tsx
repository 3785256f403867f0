'use client';
import type { ProposedSettings } from '@novela/contract/scene-settings';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dots } from '../../../components/Dots.tsx';
import { later } from '../../../components/later.tsx';
import { ScriptPage } from '../../../components/ScriptPage.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { scriptLines } from '../scriptLines.ts';
import { PromptEditor } from './PromptEditor.tsx';
import { openWarnings } from './scriptMatch.ts';
import type { Direction } from './useDirection.ts';
import type { PromptEdit } from './usePromptEdit.ts';

const SettingsTab = later(async () => (await import('./SettingsTab.tsx')).SettingsTab);

interface ScriptColumnProps {
  direction: Direction;
  edit: PromptEdit;
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

function Script({ direction, lang, writing }: Omit<ScriptColumnProps, 'onChoose' | 'edit'>) {
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

type Tab = 'script' | 'settings';

interface TabsProps {
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** The panel the tabs name. */
  panel: string;
}

/** One stop for Tab; the arrows change the tab. */
function Tabs({ tab, onTab, panel }: TabsProps) {
  const t = useTranslations('generate');
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      onTab(tab === 'script' ? 'settings' : 'script');
      event.currentTarget.parentElement?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    }
  };
  return (
    <div role="tablist" aria-label={t('tabs')} className="tab-row">
      {(['script', 'settings'] as const).map((value) => (
        <button
          key={value}
          id={`${panel}${value}`}
          type="button"
          role="tab"
          aria-selected={tab === value}
          {...(tab === value ? { 'aria-controls': panel } : {})}
          tabIndex={tab === value ? 0 : -1}
          className="tab"
          onClick={() => onTab(value)}
          onKeyDown={press}
        >
          {t(value)}
        </button>
      ))}
    </div>
  );
}

/** The page in the middle: the script with what the model receives, or how the scene is filmed. */
export function ScriptColumn(props: ScriptColumnProps) {
  const t = useTranslations('generate');
  const { direction, edit, onChoose } = props;
  const [tab, setTab] = useState<Tab>('script');
  const panel = useId();
  const { video } = direction;
  return (
    <section className="script-sheet" aria-label={t('tabs')}>
      <Tabs tab={tab} onTab={setTab} panel={panel} />
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}${tab}`} className="script-body">
        {tab === 'script' ? (
          <Script {...props} />
        ) : (
          <SettingsTab settings={direction.settings} changes={direction.changes} onChoose={onChoose} />
        )}
      </div>
      {tab === 'script' && video !== null && video.scriptPrompt !== '' && (
        <PromptEditor video={video} edit={edit} locked={direction.busy || direction.filming} />
      )}
    </section>
  );
}
