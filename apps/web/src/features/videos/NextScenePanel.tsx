'use client';
import { microsToUsd } from '@novela/contract/money';
import { writingEstimate } from '@novela/contract/pricing';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AppLink } from '../../components/AppLink.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { NextSlot } from '../../components/NextSlot.tsx';
import { Ticket, type TicketProps } from '../../components/Ticket.tsx';
import { errorFromRecord } from '../../lib/api/errorFromRecord.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { settingsOf } from '../../lib/scenes/priceOf.ts';
import { isBeingWritten, writingError } from '../../lib/scenes/writing.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { useCapLock } from '../money/useCapLock.tsx';
import { directHref } from './directHref.ts';
import { useFilmNext } from './useFilmNext.ts';
import type { NextUp } from './useNextUp.ts';

type TicketState = 'busy' | 'busyLabel' | 'error' | 'disabledReason';

interface NextScenePanelProps {
  upNext: NextUp;
  episode: number;
  onEpisode: (episode: number) => void;
}

function EpisodeDone({ upNext, episode, onEpisode }: NextScenePanelProps) {
  const t = useTranslations('novela');
  const { next, novela, videos } = upNext;
  if (next.kind !== 'episode_done') {
    return null;
  }
  const whole = videos.every((video) => video.episodeNumber !== episode || video.selectedTakeId !== null);
  return (
    <NextSlot title={t(whole ? 'done' : 'episode', { number: episode })}>
      <div className="flex flex-wrap gap-2">
        <ButtonLink size="sm" href={directHref(novela.id, episode, next.sceneNumber)}>
          {t('addScene')}
        </ButtonLink>
        {next.nextEpisode !== null && (
          <button
            type="button"
            className="button"
            data-look="ink"
            data-size="sm"
            data-primary=""
            onClick={() => onEpisode(next.nextEpisode ?? episode)}
          >
            {t('startEpisode', { number: next.nextEpisode })}
          </button>
        )}
      </div>
    </NextSlot>
  );
}

/** What the ticket says about the scene's script: it is being written, or that did not work. */
function useWritingState({ next }: NextUp): Partial<Pick<TicketProps, TicketState>> {
  const t = useTranslations('novela');
  const problem = useProblemWords();
  const video = next.kind === 'scene' ? next.video : null;
  if (video !== null && isBeingWritten(video)) {
    return { busy: true, busyLabel: t('nowWriting', { number: next.sceneNumber }) };
  }
  const failed = video && writingError(video);
  const words = problem(failed && errorFromRecord(failed));
  if (video === null || words === undefined) {
    return {};
  }
  // A script that is there is older than what was asked for: it is not for sale.
  return video.script === null ? { error: words } : { disabledReason: words };
}

/** The next slot: which scene comes, its price on the ticket, and the way to direct it yourself. */
export function NextScenePanel(props: NextScenePanelProps) {
  const t = useTranslations('novela');
  const locale = useAppLocale();
  const problem = useProblemWords();
  const { simulatedFilm } = useStudio();
  const { upNext, episode } = props;
  const { next, novela, videos, pressed } = upNext;
  const film = useFilmNext(upNext, episode);
  const writing = useWritingState(upNext);
  const asked = film.ticket.busy || film.ticket.error !== undefined;
  const lock = useCapLock(film.total, film.ticket.error, film.film);
  if (next.kind === 'episode_done') {
    return <EpisodeDone {...props} />;
  }
  const nothing = videos.every(({ takeCount }) => takeCount === 0) && pressed.size === 0;
  const money = (usd: number) => formatMoney(usd, locale);
  const line = {
    seconds: settingsOf(novela, next.video).duration,
    rate: money(film.perSecond),
    writing: money(microsToUsd(writingEstimate.scene)),
  };
  const priceLine = simulatedFilm
    ? t('simLine', { price: money(film.total) })
    : t(next.video?.script == null ? 'priceLine' : 'priceLineWritten', line);
  return (
    <NextSlot
      title={nothing ? t('nothing') : t('scene', { number: next.sceneNumber })}
      direct={
        <AppLink className="direct-link" href={directHref(novela.id, episode, next.sceneNumber)}>
          {t('direct')}
          <PenLine aria-hidden />
        </AppLink>
      }
      priceLine={priceLine}
    >
      <Ticket
        verb={nothing ? t('first', { number: next.sceneNumber }) : t('next')}
        priceUsd={film.total}
        kind="film"
        block
        primary
        hideNote
        simulated={simulatedFilm}
        busy={film.ticket.busy}
        error={problem(film.ticket.error)}
        {...lock}
        {...(asked ? {} : writing)}
        onPress={film.film}
      />
    </NextSlot>
  );
}
