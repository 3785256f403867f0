'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { later } from '../../components/later.tsx';
import { ScriptPage } from '../../components/ScriptPage.tsx';
import { Ticket } from '../../components/Ticket.tsx';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { priceOf } from '../../lib/scenes/priceOf.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { useCapLock } from '../money/useCapLock.tsx';
import { useRegenerate } from '../takes/useRegenerate.ts';
import { directHref } from './directHref.ts';
import { MovingPanel } from './MovingPanel.tsx';
import { scriptLines } from './scriptLines.ts';

const StaleNote = later(async () => (await import('./StaleNote.tsx')).StaleNote);
const TakesList = later(async () => (await import('./TakesList.tsx')).TakesList);

interface ScenePanelProps {
  video: NovelaVideo;
  /** Language of the story. */
  lang: string;
}

type Tab = 'script' | 'takes';

function NewTake({ video }: { video: NovelaVideo }) {
  const t = useTranslations('novela');
  const problem = useProblemWords();
  const { priceBook, simulatedFilm } = useStudio();
  const again = useRegenerate(video, 'new', priceOf(video.settings, priceBook).total);
  const press = () => void again.press({});
  const lock = useCapLock(again.total, again.error, press);
  return (
    <Ticket
      verb={t('newTake')}
      priceUsd={again.total}
      kind="film"
      size="sm"
      soft
      hideNote
      icon={<RefreshCw aria-hidden />}
      simulated={simulatedFilm}
      busy={again.busy}
      error={problem(again.error)}
      {...lock}
      onPress={press}
    />
  );
}

function Tabs({ video, tab, onTab }: { video: NovelaVideo; tab: Tab; onTab: (tab: Tab) => void }) {
  const t = useTranslations('novela');
  const tabs: [Tab, string][] = [
    ['script', t('script')],
    ['takes', t('takes', { count: video.takeCount })],
  ];
  return (
    <div role="tablist" aria-label={t('panel', { number: video.sceneNumber })} className="tab-row">
      {tabs.map(([value, label]) => (
        <button
          key={value}
          type="button"
          role="tab"
          aria-selected={tab === value}
          tabIndex={tab === value ? 0 : -1}
          className="tab"
          onClick={() => onTab(value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
              event.preventDefault();
              onTab(value === 'script' ? 'takes' : 'script');
              const other = event.currentTarget.parentElement?.querySelector<HTMLElement>('[tabindex="-1"]');
              other?.focus();
            }
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** The selected scene: its script, its takes, and what is happening to it. */
export function ScenePanel({ video, lang }: ScenePanelProps) {
  const t = useTranslations('novela');
  const [tab, setTab] = useState<Tab>('script');
  const moving = video.status === 'generating' || video.subStatus === 'queued';
  return (
    <section className="panel scene-panel" aria-label={t('panel', { number: video.sceneNumber })}>
      <Tabs video={video} tab={tab} onTab={setTab} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <div role="tabpanel" className="scene-panel-body" tabIndex={0}>
        {moving && (
          <div className="mb-4 border-line border-b pb-4">
            <MovingPanel video={video} />
          </div>
        )}
        {video.stale.length > 0 && <StaleNote video={video} />}
        {tab === 'takes' && <TakesList video={video} />}
        {tab === 'script' &&
          (video.script === null ? (
            <p className="text-ink-2 text-label font-normal">{video.sceneDescription || t('noScript')}</p>
          ) : (
            <ScriptPage size="panel" lines={scriptLines(video.script)} lang={lang} />
          ))}
      </div>
      {!moving && (
        <div className="flex flex-wrap items-center gap-2 px-5 pt-3 pb-4">
          {video.takeCount > 0 && <NewTake video={video} />}
          <ButtonLink
            look="text"
            size="sm"
            href={directHref(video.novelaId, video.episodeNumber, video.sceneNumber)}
          >
            {t('editScript')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
