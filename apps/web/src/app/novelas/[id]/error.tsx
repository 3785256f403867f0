'use client';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '../../../components/ButtonLink.tsx';
import { FailedPage, type Failure } from '../../_shell/FailedPage.tsx';

/** A novela, or the directing of one of its scenes, that failed as a whole. */
export default function NovelaFailed(failure: Failure) {
  const t = useTranslations('components.pageFailed');
  return (
    <FailedPage
      {...failure}
      title={t('novela')}
      back={<ButtonLink href="/novelas">{t('novelas')}</ButtonLink>}
    >
      {t('novelaWhy')}
    </FailedPage>
  );
}
