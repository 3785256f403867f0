import { ClipboardCheck, LifeBuoy, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatClock } from '../lib/format/formatTime.ts';
import { useAppLocale } from '../lib/i18n/useAppLocale.ts';
import { Dots } from './Dots.tsx';

export type CrewMember = 'writer' | 'producer' | 'fixer';

export interface CrewEntry {
  id: string;
  from: CrewMember;
  to: CrewMember | 'everyone' | 'you';
  /** ISO 8601. */
  at: string;
  /** One or two sentences. */
  text: string;
  tone?: 'plain' | 'brick';
  /** Whatever was said in full; shown as JSON on click. */
  details?: unknown;
  lang?: string;
}

export interface CrewLogProps {
  entries: readonly CrewEntry[];
  /** What the crew is doing now: "Filming scene 6". Dots and amber words at the title. */
  now?: string;
  /** Replaces `now`: the socket is down and news is awaited. */
  waiting?: ReactNode;
  timeZone?: string;
}

const ICONS: Record<CrewMember, ReactNode> = {
  writer: <PenLine aria-hidden />,
  producer: <ClipboardCheck aria-hidden />,
  fixer: <LifeBuoy aria-hidden />,
};

function Line({ entry, timeZone }: { entry: CrewEntry; timeZone: string | undefined }) {
  const t = useTranslations('components.crew');
  const locale = useAppLocale();
  const words = (
    <>
      <span className="flex items-baseline gap-2 text-small">
        <span className="font-semibold">{t(entry.from)}</span>
        <span className="text-ink-3">{t('to', { who: t(entry.to) })}</span>
        <time dateTime={entry.at} className="ml-auto font-mono text-ink-3" suppressHydrationWarning>
          {formatClock(entry.at, { locale, timeZone })}
        </time>
      </span>
      <span
        className={`mt-0.5 block text-label font-normal ${entry.tone === 'brick' ? 'text-brick' : 'text-ink-2'}`}
        lang={entry.lang}
      >
        {entry.text}
      </span>
    </>
  );
  return (
    <li className="crew-entry">
      <span className="crew-icon">{ICONS[entry.from]}</span>
      {entry.details === undefined ? (
        <div>{words}</div>
      ) : (
        <details>
          <summary title={t('details')}>{words}</summary>
          <pre
            className="mt-2 max-h-60 overflow-auto rounded-control bg-well p-3 font-mono text-micro"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
            tabIndex={0}
          >
            {JSON.stringify(entry.details, null, 2)}
          </pre>
        </details>
      )}
    </li>
  );
}

/** What Writer, Producer and Fixer said to each other, newest last. Server-safe. */
export function CrewLog({ entries, now, waiting, timeZone }: CrewLogProps) {
  const t = useTranslations('components.crew');
  return (
    <section aria-label={t('title')} className="panel px-5 py-4.5">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-panel">{t('title')}</h2>
        {waiting !== undefined && (
          <span className="flex items-center gap-2 text-ink-2 text-small">{waiting}</span>
        )}
        {waiting === undefined && now !== undefined && (
          <span className="flex items-center gap-2 text-small">
            <span className="flex text-ink-2">
              <Dots />
            </span>
            <span className="text-tungsten-text">{now}</span>
          </span>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="mt-3 text-ink-3 text-label font-normal">{t('empty')}</p>
      ) : (
        <ol className="mt-4 flex flex-col gap-4">
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} timeZone={timeZone} />
          ))}
        </ol>
      )}
    </section>
  );
}
