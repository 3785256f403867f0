'use client';
import type { NovelaDetail } from '@novela/contract/novelas';
import { ArrowLeft, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AppLink } from '../../../components/AppLink.tsx';
import { Chip } from '../../../components/Chip.tsx';
import { Field } from '../../../components/Field.tsx';
import { Ticket } from '../../../components/Ticket.tsx';
import { useProblemWords } from '../../../lib/api/useProblemWords.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import type { Direction } from './useDirection.ts';
import type { useWriteScript } from './useWriteScript.ts';
import { writingPrice } from './writingPrice.ts';

interface DirectionColumnProps {
  novela: NovelaDetail;
  direction: Direction;
  writing: ReturnType<typeof useWriteScript>;
  onSentence: (sentence: string) => void;
  onCast: (cast: readonly string[]) => void;
}

/** What a person says about the scene: one sentence and who is in it. */
export function DirectionColumn({ novela, direction, writing, onSentence, onCast }: DirectionColumnProps) {
  const t = useTranslations('generate');
  const problem = useProblemWords();
  const { simulatedWriting } = useStudio();
  const { sceneNumber, sentence, cast, video, plannedTitle } = direction;
  const title = video?.title || plannedTitle;
  const toggle = (name: string) =>
    onCast(cast.includes(name) ? cast.filter((one) => one !== name) : [...cast, name]);
  return (
    <div className="min-w-0">
      <AppLink
        href={`/novelas/${encodeURIComponent(novela.id)}`}
        className="flex min-h-8 items-center gap-2 text-ink-2 text-small hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4!" />
        <span lang={novela.language}>{novela.title}</span>
      </AppLink>
      <h1 className="mt-1 mb-5 break-words font-display text-d-m" lang={novela.language}>
        {title === ''
          ? t('headingBare', { number: sceneNumber })
          : t('heading', { number: sceneNumber, title })}
      </h1>
      <Field
        as="textarea"
        label={t('what')}
        rows={4}
        maxLength={4000}
        value={sentence}
        placeholder={t('whatExample')}
        lang={novela.language}
        onChange={(event) => onSentence(event.currentTarget.value)}
      />
      {direction.written && (
        <div className="mt-3">
          <Ticket
            verb={t('rewrite')}
            priceUsd={writingPrice}
            kind="writing"
            size="sm"
            soft
            hideNote
            icon={<PenLine aria-hidden />}
            simulated={simulatedWriting}
            busy={writing.busy}
            error={problem(writing.error)}
            {...(direction.filming ? { disabledReason: t('filmingReason') } : {})}
            onPress={writing.write}
          />
        </div>
      )}
      <fieldset className="mt-7">
        <legend className="field-label mb-2.5">{t('cast')}</legend>
        {novela.characters.length === 0 && <p className="text-ink-2 text-small">{t('noCast')}</p>}
        <div className="flex flex-wrap gap-2" lang={novela.language}>
          {novela.characters.map(({ id, name }) => (
            <Chip key={id} pressed={cast.includes(name)} onPress={() => toggle(name)}>
              {name}
            </Chip>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
