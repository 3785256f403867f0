import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from './Brand.tsx';
import { NavLink } from './NavLink.tsx';
import { NotificationBell } from './NotificationBell.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import { SimBadge } from './SimBadge.tsx';

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
      <Brand />
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
