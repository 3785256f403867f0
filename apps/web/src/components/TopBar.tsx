import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AppLink } from './AppLink.tsx';
import { NavLink } from './NavLink.tsx';
import { NotificationBell } from './NotificationBell.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import { SimBadge } from './SimBadge.tsx';
import { TicketMark } from './TicketMark.tsx';

export interface TopBarProps {
  /** Services are simulated: the badge shows. */
  simulated: boolean;
  /** A `SpendMeter` where the page has money to show. */
  meter?: ReactNode;
}

/** Brand, pages, badge, meter and settings. Server-safe. */
export function TopBar({ simulated, meter }: TopBarProps) {
  const t = useTranslations('components.topBar');
  return (
    <header className="top-bar gutter max-md:gap-2">
      <AppLink href="/" className="flex items-center gap-2.5 rounded-control" aria-label={t('home')}>
        <TicketMark />
        <span className="font-display text-d-s max-md:sr-only" style={{ fontSize: '1.625rem' }}>
          Novela
        </span>
      </AppLink>
      <nav aria-label={t('pages')}>
        <NavLink href="/novelas" also="/">
          {t('novelas')}
        </NavLink>
      </nav>
      <div className="ml-auto flex min-w-0 items-center gap-4 max-md:gap-1">
        {simulated && <SimBadge />}
        {meter !== undefined && <div className="max-md:hidden">{meter}</div>}
        <NotificationBell />
        <SettingsMenu />
      </div>
    </header>
  );
}
