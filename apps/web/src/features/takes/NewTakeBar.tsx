'use client';
import { isVideoModelId, type VideoModelId, videoModels } from '@novela/contract/models';
import type { NovelaVideo, Take } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { type Ref, useState } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { Field } from '../../components/Field.tsx';
import { Ticket } from '../../components/Ticket.tsx';
import { toast } from '../../components/toastStore.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { useKeptText } from '../../lib/draft-storage/useKeptText.ts';
import { priceOf } from '../../lib/scenes/priceOf.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { useCapLock } from '../money/useCapLock.tsx';
import { fasterSibling, hasWords, newTakeSettings, newTakeWish, toggleWords } from './newTakeWish.ts';
import { useRegenerate } from './useRegenerate.ts';

interface NewTakeBarProps {
  video: NovelaVideo;
  /** The take whose seed can be kept. */
  take: Take;
  noteRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

interface NewTakeTicketProps {
  video: NovelaVideo;
  text: string;
  seed: number | null;
  modelId: VideoModelId;
  onSent: () => void;
}

function NewTakeTicket({ video, text, seed, modelId, onSent }: NewTakeTicketProps) {
  const t = useTranslations('takes');
  const problem = useProblemWords();
  const { priceBook, simulatedFilm } = useStudio();
  const price = priceOf(newTakeSettings(video.settings, modelId), priceBook).total;
  const again = useRegenerate(video, `note:${modelId}:${seed}:${text.trim()}`, price);
  const press = () =>
    void again.press(newTakeWish(video.settings, { text, seed, modelId })).then((done) => {
      if (done === true) {
        toast({ text: t('sent', { number: video.sceneNumber }) });
        onSent();
      }
    });
  const lock = useCapLock(again.total, again.error, press);
  const moving = video.status === 'generating' || video.subStatus === 'queued';
  return (
    <Ticket
      id="primary"
      verb={t('newTake')}
      priceUsd={again.total}
      kind="film"
      primary
      simulated={simulatedFilm}
      busy={again.busy}
      error={problem(again.error)}
      {...lock}
      {...(moving ? { disabledReason: t('busy') } : {})}
      onPress={press}
    />
  );
}

/** What should change, as words and suggestions, and the ticket that films it. What is typed stays until it is sent. */
export function NewTakeBar({ video, take, noteRef }: NewTakeBarProps) {
  const t = useTranslations('takes');
  const [note, setNote] = useKeptText(`note.${video.id}`);
  const [keepSeed, setKeepSeed] = useState(false);
  const [fast, setFast] = useState(false);
  const scene = video.settings;
  const sibling = fasterSibling(scene.modelId);
  const modelId = fast && sibling !== null ? sibling : scene.modelId;
  const { seed } = take.settings;
  const words = [t('chip.slower'), t('chip.closer')];
  return (
    <div className="new-take">
      <div className="new-take-note">
        <Field
          label={t('noteLabel')}
          hideLabel
          value={note}
          maxLength={4000}
          placeholder={t('notePlaceholder')}
          inputRef={noteRef}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className="mt-2 flex flex-wrap gap-2">
          {words.map((word) => (
            <Chip key={word} pressed={hasWords(note, word)} onPress={() => setNote(toggleWords(note, word))}>
              {word}
            </Chip>
          ))}
          {seed !== null && seed !== scene.seed && (
            <Chip pressed={keepSeed} onPress={() => setKeepSeed(!keepSeed)}>
              {t('chip.seed')}
            </Chip>
          )}
          {sibling !== null && isVideoModelId(sibling) && (
            <Chip pressed={fast} onPress={() => setFast(!fast)}>
              {videoModels[sibling].name}
            </Chip>
          )}
        </div>
      </div>
      <NewTakeTicket
        key={modelId}
        video={video}
        text={note}
        seed={keepSeed ? seed : null}
        modelId={modelId}
        onSent={() => {
          setNote('');
          setKeepSeed(false);
          setFast(false);
        }}
      />
    </div>
  );
}
