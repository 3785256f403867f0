import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TopBar } from './TopBar.tsx';

export interface PageShellProps {
  simulated: boolean;
  /** A `SpendMeter`; on a phone it moves under the title, where the page puts it itself. */
  meter?: ReactNode;
  /** One `Banner`. */
  banner?: ReactNode;
  children: ReactNode;
  /** Where the skip link leads; the page's main part without it. */
  skipTo?: string;
}

/** Skip link, top bar, banner, main part: what every page stands in. Server-safe. */
export function PageShell({ simulated, meter, banner, children, skipTo = 'main' }: PageShellProps) {
  const t = useTranslations('components.topBar');
  return (
    <>
      <a className="skip-link" href={`#${skipTo}`}>
        {t('skip')}
      </a>
      <TopBar simulated={simulated} {...(meter === undefined ? {} : { meter })} />
      {banner}
      <main id="main" tabIndex={-1} className="gutter mx-auto w-full max-w-[1824px] outline-none">
        {children}
      </main>
    </>
  );
}
