'use client';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import { directHref } from './directHref.ts';

interface PlannedPanelProps {
  episode: number;
  sceneNumber: number;
}

/** A scene nobody has written yet: what the plan says about it, and the way to direct it. */
export function PlannedPanel({ episode, sceneNumber }: PlannedPanelProps) {
  const t = useTranslations('novela');
  const novela = useNovela((live) => live.novela);
  const plan = novela.episodes
    .find(({ number }) => number === episode)
    ?.scenes.find((scene) => scene.sceneNumber === sceneNumber);
  return (
    <section className="panel px-5 py-4.5">
      <h2 className="text-panel" lang={novela.language}>
        {plan?.title ?? t('scene', { number: sceneNumber })}
      </h2>
      <p className="mt-2 text-ink-2" lang={plan === undefined ? undefined : novela.language}>
        {plan?.whatHappens || t('noScript')}
      </p>
      <div className="mt-3">
        <ButtonLink
          size="sm"
          icon={<PenLine aria-hidden />}
          href={directHref(novela.id, episode, sceneNumber)}
        >
          {t('direct')}
        </ButtonLink>
      </div>
    </section>
  );
}
