import { useTranslations } from 'next-intl';
import { AppLink } from './AppLink.tsx';
import { TicketMark } from './TicketMark.tsx';

/** The name of the studio, leading home; on a phone the mark alone. Server-safe. */
export function Brand() {
  const t = useTranslations('components.topBar');
  return (
    <AppLink href="/" className="flex items-center gap-2.5 rounded-control" aria-label={t('home')}>
      <TicketMark />
      <span className="font-display text-d-s max-md:sr-only" style={{ fontSize: '1.625rem' }}>
        Novela
      </span>
    </AppLink>
  );
}
