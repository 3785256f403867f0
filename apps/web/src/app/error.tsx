'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { Button } from '../components/Button.tsx';
import { ButtonLink } from '../components/ButtonLink.tsx';
import { PageError } from '../components/PageError.tsx';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** A page that failed as a whole: what is safe, and trying again without losing the place. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('components.pageFailed');
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <main id="main" className="gutter mx-auto max-w-140 py-20">
      <title>{t('title')}</title>
      <PageError
        title={t('title')}
        {...(error.digest === undefined ? {} : { requestId: error.digest })}
        actions={
          <>
            <Button look="ink" primary onClick={again}>
              {t('retry')}
            </Button>
            <ButtonLink href="/">{t('home')}</ButtonLink>
          </>
        }
      >
        {t('why')}
      </PageError>
    </main>
  );
}
