'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, startTransition } from 'react';
import { Brand } from '../../components/Brand.tsx';
import { Button } from '../../components/Button.tsx';
import { PageError } from '../../components/PageError.tsx';

/** What a boundary is handed when what it holds failed. */
export interface Failure {
  error: Error & { digest?: string };
  reset: () => void;
}

interface FailedPageProps extends Failure {
  title: string;
  /** Cause and what is safe, in one or two sentences. */
  children: ReactNode;
  /** The way out beside trying again. */
  back: ReactNode;
}

/** A page that failed as a whole: what is safe, and trying again without losing the place. */
export function FailedPage({ error, reset, title, children, back }: FailedPageProps) {
  const t = useTranslations('components.pageFailed');
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <>
      <title>{title}</title>
      <header className="top-bar gutter">
        <Brand />
      </header>
      <main id="main" className="gutter mx-auto max-w-140 py-20 max-md:py-8">
        <PageError
          title={title}
          {...(error.digest === undefined ? {} : { reference: t('inLog', { number: error.digest }) })}
          actions={
            <>
              <Button look="ink" primary onClick={again}>
                {t('retry')}
              </Button>
              {back}
            </>
          }
        >
          {children}
        </PageError>
      </main>
    </>
  );
}
