import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { formatMoney, speakMoney } from '../lib/format/formatMoney.ts';
import { useAppLocale } from '../lib/i18n/useAppLocale.ts';
import { Dots } from './Dots.tsx';
import { flag } from './flag.ts';

/** What a ticket buys and how it looks. Every control that spends is one of these. */
export interface TicketProps {
  /** The visible verb, which also begins the accessible name. */
  verb: string;
  /** Price in US dollars; `null` while it is not known yet, which locks the ticket. */
  priceUsd: number | null;
  /** `film` buys video, `writing` buys GPT-5 words and is an estimate by nature. */
  kind: 'film' | 'writing';
  /** Puts a tilde before the price. Defaults to true for writing. */
  estimate?: boolean;
  size?: 'lg' | 'md' | 'sm';
  /** Quiet body, for the second ticket of a screen. */
  soft?: boolean;
  /** Nothing is charged: grey stub, $0.00 and the real price on the line below. */
  simulated?: boolean;
  /** Leaves out the line below a simulated ticket where the screen already says it. */
  hideNote?: boolean;
  /** Fills its column. */
  block?: boolean;
  /** Pressed and not answered yet. */
  busy?: boolean;
  /** What it says while busy; defaults to "Sending to film" or "Asking the Writer". */
  busyLabel?: string;
  /** Why it cannot be pressed; it stays focusable. */
  disabledReason?: string;
  /** A link or button that solves the reason or the error, shown after it. */
  wayOut?: ReactNode;
  /** What went wrong with the last press. */
  error?: string | undefined;
  /** A lucide icon before the verb. */
  icon?: ReactNode;
  /** `button` with `onPress`, `submit` inside a form. */
  type?: 'button' | 'submit';
  form?: string;
  onPress?: () => void;
  /** Marks the primary action of the screen for the skip link and Cmd/Ctrl Enter. */
  primary?: boolean;
  /** Where a skip link leads. */
  id?: string;
  /** Gets the focus when its dialog opens: the ticket of a spend. */
  initialFocus?: boolean;
}

function useSpokenPrice({ priceUsd, kind, estimate, simulated }: TicketProps): string {
  const t = useTranslations('components.ticket');
  const locale = useAppLocale();
  if (simulated === true) {
    return t('spokenSimulated');
  }
  if (priceUsd === null) {
    return t('spokenUnknown');
  }
  const cents = Math.round(priceUsd * 100);
  const inCents = priceUsd < 1 && Math.abs(priceUsd * 100 - cents) < 1e-6;
  const amount = inCents ? t('spokenCents', { cents }) : speakMoney(priceUsd, locale);
  return (estimate ?? kind === 'writing') ? t('spokenAbout', { amount }) : amount;
}

function hasNote({ error, disabledReason, simulated, hideNote, priceUsd }: TicketProps): boolean {
  const realPrice = simulated === true && hideNote !== true && priceUsd !== null;
  return error !== undefined || disabledReason !== undefined || realPrice;
}

function TicketNote(props: TicketProps & { id: string }) {
  const t = useTranslations('components.ticket');
  const locale = useAppLocale();
  const { id, error, disabledReason, wayOut, simulated, hideNote, priceUsd } = props;
  if (error !== undefined) {
    return (
      <p id={id} role="alert" className="ticket-error">
        <CircleAlert aria-hidden />
        <span>
          {error} {wayOut}
        </span>
      </p>
    );
  }
  if (disabledReason !== undefined) {
    return (
      <p className="ticket-note">
        <span id={id}>{disabledReason}</span> {wayOut}
      </p>
    );
  }
  if (simulated === true && hideNote !== true && priceUsd !== null) {
    return (
      <p id={id} className="ticket-note">
        {t('simulatedNote', { price: formatMoney(priceUsd, locale) })}
      </p>
    );
  }
  return null;
}

function Stub({ priceUsd, kind, estimate, simulated }: TicketProps) {
  const locale = useAppLocale();
  if (priceUsd === null) {
    return <Dots />;
  }
  if (simulated === true) {
    return formatMoney(0, locale);
  }
  return formatMoney(priceUsd, locale, { estimate: estimate ?? kind === 'writing' });
}

/** A control that spends: ink body, perforation, and the price on its stub. Server-safe without `onPress`. */
export function Ticket(props: TicketProps) {
  const t = useTranslations('components.ticket');
  const noteId = useId();
  const spoken = useSpokenPrice(props);
  const { verb, kind, size = 'md', busy = false, onPress, icon } = props;
  const locked = busy || props.disabledReason !== undefined || props.priceUsd === null;
  const label = busy ? (props.busyLabel ?? t(kind === 'film' ? 'busyFilm' : 'busyWriting')) : verb;
  return (
    <span className="ticket-group" data-block={flag(props.block)}>
      <button
        id={props.id}
        type={locked ? 'button' : (props.type ?? 'button')}
        form={props.form}
        className="ticket"
        data-size={size}
        data-soft={flag(props.soft)}
        data-simulated={flag(props.simulated)}
        data-busy={flag(busy)}
        data-primary={flag(props.primary)}
        data-initial-focus={flag(props.initialFocus)}
        aria-disabled={locked || undefined}
        aria-describedby={hasNote(props) ? noteId : undefined}
        onClick={locked ? undefined : onPress}
      >
        <span className="ticket-verb">
          {busy ? <Dots /> : icon}
          <span>
            {label}
            <span className="ticket-spoken">, {spoken}</span>
          </span>
        </span>
        <span className="ticket-perforation" />
        <span className="ticket-stub" aria-hidden>
          <Stub {...props} />
        </span>
      </button>
      <TicketNote {...props} id={noteId} />
    </span>
  );
}
