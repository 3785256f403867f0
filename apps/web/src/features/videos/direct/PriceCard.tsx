'use client';
import { videoModels } from '@novela/contract/models';
import type { NovelaDetail } from '@novela/contract/novelas';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Receipt, type ReceiptLine } from '../../../components/Receipt.tsx';
import { Ticket } from '../../../components/Ticket.tsx';
import { errorFromRecord } from '../../../lib/api/errorFromRecord.ts';
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
  /** Another wording of the prompt is typed and not saved: what is filmed would not be what is read. */
  editing: boolean;
}

function WriteTicket({ writing, direction }: Pick<PriceCardProps, 'writing' | 'direction'>) {
  const t = useTranslations('generate');
  const problem = useProblemWords();
  const { simulatedWriting } = useStudio();
  const failed = writing.busy ? null : direction.writingError;
  return (
    <>
      <Ticket
        id="primary"
        verb={t(failed === null ? 'write' : 'writeAgain')}
        priceUsd={writingPrice}
        kind="writing"
        size="lg"
        block
        primary
        icon={<PenLine aria-hidden />}
        simulated={simulatedWriting}
        busy={writing.busy}
        busyLabel={t(direction.video?.stage === 'checking' ? 'checking' : 'writing')}
        error={problem(writing.error ?? (failed && errorFromRecord(failed)))}
        {...(direction.filming ? { disabledReason: t('filmingReason') } : {})}
        onPress={writing.write}
      />
      {failed?.raw != null && (
        <details className="mt-2 min-w-0 text-ink-2 text-label">
          <summary className="min-h-6 cursor-pointer">{t('raw')}</summary>
          <code className="mt-1 block break-words font-mono text-micro">{failed.raw}</code>
        </details>
      )}
    </>
  );
}

function FilmTicket({
  direction,
  editing,
  film,
}: Pick<PriceCardProps, 'direction' | 'editing'> & { film: ReturnType<typeof useFilmDirected> }) {
  const t = useTranslations('generate');
  const problem = useProblemWords();
  const { simulatedFilm } = useStudio();
  const lock = useCapLock(film.total, film.error, film.film);
  const reason = direction.filming ? 'filmingReason' : editing ? 'editingReason' : null;
  return (
    <Ticket
      id="primary"
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
      {...(reason === null ? lock : { disabledReason: t(reason) })}
      onPress={film.film}
    />
  );
}

/** What it costs and the one primary ticket: writing until the script matches, filming after. */
export function PriceCard({ novela, direction, writing, editing }: PriceCardProps) {
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
      {film.listPrice !== null && (
        <p className="mt-2 text-ink-2 text-micro">{t('listPrice', { price: money(film.listPrice) })}</p>
      )}
      <div className="direct-ticket">
        {written ? (
          <FilmTicket direction={direction} editing={editing} film={film} />
        ) : (
          <WriteTicket writing={writing} direction={direction} />
        )}
      </div>
    </section>
  );
}
