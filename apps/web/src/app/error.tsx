'use client';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '../components/ButtonLink.tsx';
import { FailedPage, type Failure } from './_shell/FailedPage.tsx';

/** Any page that failed as a whole. */
export default function ErrorPage(failure: Failure) {
  const t = useTranslations('components.pageFailed');
  return (
    <FailedPage {...failure} title={t('title')} back={<ButtonLink href="/">{t('home')}</ButtonLink>}>
      {t('why')}
    </FailedPage>
  );
}
