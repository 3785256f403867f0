'use client';
import { videoModels } from '@novela/contract/models';
import type { NovelaDetail } from '@novela/contract/novelas';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Receipt, type ReceiptLine } from '../../../components/Receipt.tsx';
import { Ticket } from '../../../components/Ticket.tsx';
import { useProblemWords } from '../../../lib/api/useProblemWords.ts';
import { formatMoney } from '../../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../../lib/i18n/useAppLocale.ts';
import { useStudio } from '../../../lib/studio/StudioContext.tsx';
import { useCapLock } from '../../money/useCapLock.tsx';
import type { Direction } from './useDirection.ts';
import { useFilmDirected } from './useFilmDirected.ts';
import type { useWriteScript } from './useWriteScript.ts';
import { writingPrice } from './writingPrice.ts';

interface PriceCardProps {
  novela: NovelaDetail;
  direction: Direction;
  writing: ReturnType<typeof useWriteScript>;
}

function WriteTicket({ writing, direction }: Pick<PriceCardProps, 'writing' | 'direction'>) {
  const t = useTranslations('generate');
  const problem = useProblemWords();
  const { simulatedWriting } = useStudio();
  return (
    <Ticket
      verb={t('write')}
      priceUsd={writingPrice}
      kind="writing"
      size="lg"
      block
      primary
      icon={<PenLine aria-hidden />}
      simulated={simulatedWriting}
      busy={writing.busy}
      busyLabel={t(direction.video?.stage === 'checking' ? 'checking' : 'writing')}
      error={problem(writing.error)}
      {...(direction.filming ? { disabledReason: t('filmingReason') } : {})}
      onPress={writing.write}
    />
  );
}

function FilmTicket({
  direction,
  film,
}: Pick<PriceCardProps, 'direction'> & { film: ReturnType<typeof useFilmDirected> }) {
  const t = useTranslations('generate');
  const problem = useProblemWords();
  const { simulatedFilm } = useStudio();
  const lock = useCapLock(film.total, film.error, film.film);
  const locked = direction.filming ? { disabledReason: t('filmingReason') } : {};
  return (
    <Ticket
      verb={
        (direction.video?.takeCount ?? 0) > 0 ? t('filmAgain') : t('film', { number: direction.sceneNumber })
      }
      priceUsd={film.total}
      kind="film"
      size="lg"
      block
      primary
      simulated={simulatedFilm}
      busy={film.busy}
      error={problem(film.error)}
      {...lock}
      {...locked}
      onPress={film.film}
    />
  );
}

/** What it costs and the one primary ticket: writing until the script matches, filming after. */
export function PriceCard({ novela, direction, writing }: PriceCardProps) {
  const t = useTranslations('generate');
  const locale = useAppLocale();
  const money = (usd: number) => formatMoney(usd, locale);
  const film = useFilmDirected(novela, direction);
  const { settings, written } = direction;
  const { left } = novela.money;
  const lines: ReceiptLine[] = [
    {
      label: t('line.film', { seconds: settings.duration, model: videoModels[settings.modelId].name }),
      value: t('line.rate', { price: money(film.perSecond) }),
    },
    {
      label: t('line.script'),
      value: written ? t('line.written') : formatMoney(writingPrice, locale, { estimate: true }),
    },
    ...(left === null
      ? []
      : [{ label: t('line.left'), value: money(Math.max(0, left - film.total)), look: 'strong' as const }]),
  ];
  return (
    <section className="panel px-5.5 py-5" aria-label={t('price')}>
      <Receipt caption={t('price')} hideCaption lines={lines} />
      <div className="mt-4">
        {written ? (
          <FilmTicket direction={direction} film={film} />
        ) : (
          <WriteTicket writing={writing} direction={direction} />
        )}
      </div>
    </section>
  );
}
