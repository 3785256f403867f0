'use client';
import type { Fix } from '@novela/contract/problem';
import type { NovelaVideo } from '@novela/contract/videos';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { AppLink } from '../../components/AppLink.tsx';
import { Dots } from '../../components/Dots.tsx';
import { later } from '../../components/later.tsx';
import { formatMoney } from '../../lib/format/formatMoney.ts';
import { useAppLocale } from '../../lib/i18n/useAppLocale.ts';
import { type Failure, failureOf } from '../../lib/scenes/failureOf.ts';
import { priceOf } from '../../lib/scenes/priceOf.ts';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import { useStudio } from '../../lib/studio/StudioContext.tsx';
import { ApproveTicket } from './ApproveTicket.tsx';
import { directHref } from './directHref.ts';
import { FixTicket } from './FixTicket.tsx';
import { keepFilm } from './keptFilms.ts';

const DoubtWays = later(async () => (await import('../doubts/DoubtWays.tsx')).DoubtWays);

interface FailureCardProps {
  video: NovelaVideo;
  /** Raises the cap, where that is a way out. */
  raiseCap: ReactNode;
  /** It happened while the page was open, so it is spoken at once. */
  fresh: boolean;
}

type PricedFix = Fix & { readonly cost: number };

const isPriced = (fix: Fix): fix is PricedFix => fix.cost !== null;

/** Why it happened, in the interface's words where the state alone says it. */
function Why({ failure }: { failure: Failure }) {
  const t = useTranslations('fail');
  const story = useNovela((live) => live.novela.language);
  switch (failure.title) {
    case 'stuck':
      return t('stuckWhy');
    case 'unknown':
      return t('unknownWhy');
    case 'needsPrice':
      return t('priceWhy');
    default:
      return <span lang={failure.explained ? story : 'en'}>{failure.message}</span>;
  }
}

interface WaysOutProps {
  video: NovelaVideo;
  failure: Failure;
  onUsed: (label: string) => void;
}

function WaysOut({ video, failure, onUsed }: WaysOutProps) {
  const t = useTranslations('fail');
  const { priceBook } = useStudio();
  const looking = useNovela(
    (live) => live.thinking?.agent === 'fallback_handler' && live.thinking.videoId === video.id,
  );
  if (failure.title === 'needsPrice') {
    return <ApproveTicket video={video} />;
  }
  if (failure.title === 'unknown' || failure.title === 'stuck') {
    return <DoubtWays video={video} amount={failure.amount} />;
  }
  if (looking && failure.priced.length === 0) {
    return (
      <p className="flex items-center gap-2 text-ink-2 text-label" role="status">
        <Dots />
        {t('looking')}
      </p>
    );
  }
  const again: PricedFix = {
    label: t('again'),
    kind: 'retry',
    cost: priceOf(video.settings, priceBook).total,
    payload: {},
  };
  const offered = failure.priced.filter(isPriced);
  return (offered.length === 0 ? [again] : offered).map((fix) => (
    <FixTicket key={`${fix.kind} ${fix.label}`} video={video} fix={fix} onUsed={onUsed} />
  ));
}

/** A scene that needs a person, or the failed new take of a filmed one: what happened, who paid, and the ways out with their prices. */
export function FailureCard({ video, raiseCap, fresh }: FailureCardProps) {
  const t = useTranslations('fail');
  const locale = useAppLocale();
  const failure = failureOf(video);
  const [used, setUsed] = useState<{ takeId: string | null; label: string } | null>(null);
  if (failure === null) {
    return null;
  }
  if (used !== null && used.takeId === (video.currentTake?.id ?? null)) {
    return (
      <p className="panel flex items-center gap-2.5 px-5 py-3.5 text-label" role="status">
        <Dots />
        {t('used', { number: video.sceneNumber, label: used.label })}
      </p>
    );
  }
  const paid = t(failure.whoPaid, { money: formatMoney(failure.amount, locale) });
  return (
    <section className="failure-card" aria-labelledby={`failure-${video.id}`}>
      <div role={fresh ? 'alert' : undefined}>
        <h2 id={`failure-${video.id}`} className="flex items-center gap-2.5 text-brick text-panel">
          <CircleAlert aria-hidden />
          {t(`title.${failure.title}`, { number: video.sceneNumber })}
        </h2>
      </div>
      <p className="mt-2">
        <Why failure={failure} /> {failure.title !== 'needsPrice' && paid}
      </p>
      <div className="mt-3.5 flex flex-col gap-2">
        <WaysOut
          video={video}
          failure={failure}
          onUsed={(label) => setUsed({ takeId: video.currentTake?.id ?? null, label })}
        />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-7 gap-y-1 text-ink-2 text-label">
        {failure.title === 'retake' && (
          <button
            type="button"
            className="min-h-6 hover:text-ink"
            onClick={() => keepFilm(video.currentTake?.id ?? '')}
          >
            {t('keep')}
          </button>
        )}
        {failure.title !== 'needsPrice' && (
          <AppLink
            className="min-h-6 hover:text-ink"
            href={directHref(video.novelaId, video.episodeNumber, video.sceneNumber)}
          >
            {t('edit')}
          </AppLink>
        )}
        {failure.free.some(({ kind }) => kind === 'raise_cap') && raiseCap}
        {failure.raw !== null && (
          <details className="min-w-0">
            <summary className="min-h-6 cursor-pointer">{t('raw')}</summary>
            <code className="mt-1 block break-words font-mono text-micro">{failure.raw}</code>
          </details>
        )}
      </div>
    </section>
  );
}
