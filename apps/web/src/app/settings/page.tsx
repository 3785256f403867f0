import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsScreen } from '../../features/settings/SettingsScreen.tsx';
import { serverApi } from '../../lib/api/serverApi.ts';
import { StudioPage } from '../_shell/StudioPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

const orNull = <T,>(answer: Promise<{ readonly data: T }>): Promise<T | null> =>
  answer.then(
    ({ data }) => data,
    () => null,
  );

/** The settings of the studio and of this browser. */
export default async function SettingsPage() {
  const [settings, money] = await Promise.all([
    orNull(serverApi('GET /api/settings')),
    orNull(serverApi('GET /api/spending')),
  ]);
  return (
    <StudioPage namespaces={['settings']}>
      <SettingsScreen first={settings} money={money} />
    </StudioPage>
  );
}
