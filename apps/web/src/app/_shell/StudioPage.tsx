import type { ReactNode } from 'react';
import { PageShell } from '../../components/PageShell.tsx';
import { LateKeys } from '../../features/live/LateKeys.tsx';
import { OneBanner } from '../../features/live/OneBanner.tsx';
import { LateStudioCapAlert } from '../../features/money/LateCapAlerts.tsx';
import { StudioMeter } from '../../features/money/StudioMeter.tsx';
import { serverApi } from '../../lib/api/serverApi.ts';
import { ClientMessages } from '../../lib/i18n/ClientMessages.tsx';
import { readStudio } from '../../lib/studio/readStudio.ts';
import { StudioProvider } from '../../lib/studio/StudioContext.tsx';

interface StudioPageProps {
  /** Message namespaces of the page's islands. */
  namespaces: readonly string[];
  /** Replaces the studio's meter with the page's own. */
  meter?: ReactNode;
  /** On a phone the page shows its meter itself. */
  ownPhoneMeter?: boolean;
  /** What the page says about its own cap, instead of the month's. */
  capAlert?: ReactNode;
  children: ReactNode;
  /** Where the skip link leads. */
  skipTo?: string;
}

const readMoney = () =>
  serverApi('GET /api/spending').then(
    ({ data }) => data,
    () => null,
  );

/** What every page stands in: studio facts, top bar, meter, connection banner, keys. Server component. */
export async function StudioPage(props: StudioPageProps) {
  const { namespaces, meter, ownPhoneMeter = false, capAlert, children, skipTo } = props;
  const [facts, money] = await Promise.all([readStudio(), meter === undefined ? readMoney() : null]);
  return (
    <ClientMessages namespaces={['net', 'studio', 'problems', ...namespaces]}>
      <StudioProvider facts={facts}>
        <PageShell
          simulated={facts.simulatedFilm || facts.simulatedWriting}
          meter={meter ?? <StudioMeter first={money} />}
          ownPhoneMeter={ownPhoneMeter}
          banner={<OneBanner cap={capAlert ?? <LateStudioCapAlert first={money} />} />}
          {...(skipTo === undefined ? {} : { skipTo })}
        >
          {children}
        </PageShell>
        <LateKeys />
      </StudioProvider>
    </ClientMessages>
  );
}
