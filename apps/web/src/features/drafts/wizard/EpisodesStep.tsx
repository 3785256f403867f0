'use client';
import { useTranslations } from 'next-intl';
import { MiniStrip } from '../../../components/MiniStrip.tsx';
import { Stepper } from '../../../components/Stepper.tsx';
import { formatTimecode } from '../../../lib/format/formatDuration.ts';
import { MAX_EPISODES, MAX_SCENES, type WizardForm } from '../form/wizardForm.ts';
import type { WizardDispatch } from './useWizard.ts';

const DRAWN_EPISODES = 6;
const DRAWN_SCENES = 12;

/** Step 4: how many episodes of how many scenes, drawn as strips. */
export function EpisodesStep({ form, dispatch }: { form: WizardForm; dispatch: WizardDispatch }) {
  const t = useTranslations('wizard');
  const { targetEpisodes: episodes, scenesPerEpisode: scenes } = form;
  const planned = form.episodes.filter(({ number, synopsis }) => number <= episodes && synopsis !== '');
  const frames = Array.from({ length: Math.min(scenes, DRAWN_SCENES) }, (_, index) => ({
    id: String(index),
    state: { kind: 'planned' as const },
  }));
  return (
    <>
      <div className="flex flex-wrap gap-8">
        <Stepper
          label={t('episodeCount')}
          value={episodes}
          min={1}
          max={MAX_EPISODES}
          onChange={(value) => dispatch({ type: 'edit', field: 'targetEpisodes', value })}
        />
        <Stepper
          label={t('sceneCount')}
          value={scenes}
          min={1}
          max={MAX_SCENES}
          onChange={(value) => dispatch({ type: 'edit', field: 'scenesPerEpisode', value })}
        />
      </div>
      <p className="mt-6 text-ink-2">
        {t('drawn', {
          episodes,
          scenes,
          total: episodes * scenes,
          length: formatTimecode(episodes * scenes * form.format.duration),
        })}
      </p>
      <div aria-hidden className="mt-4 flex max-w-xl flex-col gap-1.5">
        {Array.from({ length: Math.min(episodes, DRAWN_EPISODES) }, (_, index) => index).map((episode) => (
          <MiniStrip key={episode} frames={frames} />
        ))}
      </div>
      {planned.length > 0 && (
        <section className="mt-8">
          <h2 className="text-title">{t('plannedEpisodes')}</h2>
          <ol className="mt-3 flex flex-col gap-3" lang={form.language}>
            {planned.map(({ number, title, synopsis }) => (
              <li key={number} className="grid grid-cols-[24px_minmax(0,1fr)] gap-2">
                <span className="font-mono text-ink-3 text-small">{number}</span>
                <span>
                  <b className="font-semibold">{title}</b>
                  <span className="block text-ink-2 text-label font-normal">{synopsis}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
