import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TopBar } from './TopBar.tsx';

export interface PageShellProps {
  simulated: boolean;
  /** A `SpendMeter`: in the top bar, on a phone under it. */
  meter?: ReactNode;
  /** On a phone the page shows its meter itself, where that tells more. */
  ownPhoneMeter?: boolean;
  /** One `Banner`. */
  banner?: ReactNode;
  children: ReactNode;
  /** Where the skip link leads; the page's main part without it. */
  skipTo?: string;
}

/** Skip link, top bar, banner, main part: what every page stands in. Server-safe. */
export function PageShell(props: PageShellProps) {
  const { simulated, meter, ownPhoneMeter = false, banner, children, skipTo = 'main' } = props;
  const t = useTranslations('components.topBar');
  return (
    <>
      <a className="skip-link" href={`#${skipTo}`}>
        {t('skip')}
      </a>
      <TopBar simulated={simulated} {...(meter === undefined ? {} : { meter })} />
      {meter !== undefined && !ownPhoneMeter && <div className="gutter -ml-2 md:hidden">{meter}</div>}
      {banner}
      <main id="main" tabIndex={-1} className="gutter mx-auto w-full max-w-[1824px] outline-none">
        {children}
      </main>
    </>
  );
}
