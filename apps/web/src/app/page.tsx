import { ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ButtonLink } from '../components/ButtonLink.tsx';
import { PageError } from '../components/PageError.tsx';
import { Composer } from '../features/drafts/Composer.tsx';
import { draftPrice } from '../features/drafts/draftPrice.ts';
import { LiveRows, LiveRunning } from '../features/novelas/LiveHome.tsx';
import { NumbersLine } from './_home/NumbersLine.tsx';
import { readHome } from './_home/readHome.ts';
import { RowSkeletons } from './_shell/RowSkeletons.tsx';
import { StudioPage } from './_shell/StudioPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('pageTitle') };
}

/** Sentences to begin with, for a studio without novelas. */
const readExamples = async (): Promise<readonly string[]> => {
  const t = await getTranslations('home');
  const rows = await readHome();
  return rows?.total === 0 ? [t('example1'), t('example2'), t('example3')] : [];
};

async function HomeRunning() {
  const home = await readHome();
  return home === null ? null : <LiveRunning rows={home.data} />;
}

async function HomeList() {
  const t = await getTranslations('home');
  const retry = (await getTranslations('studio'))('retry');
  const home = await readHome();
  if (home === null) {
    return (
      <PageError as="h2" title={t('listFailed')} actions={<ButtonLink href="/">{retry}</ButtonLink>}>
        {t('listFailedWhy')}
      </PageError>
    );
  }
  if (home.total === 0) {
    return null;
  }
  return (
    <section aria-labelledby="yours">
      <div className="flex items-center justify-between pb-3">
        <h2 id="yours" className="text-title">
          {t('yours')}
        </h2>
        <ButtonLink href="/novelas" look="text" size="sm" iconAfter={<ChevronRight aria-hidden />}>
          {t('all')}
        </ButtonLink>
      </div>
      <LiveRows rows={home.data} />
    </section>
  );
}

export default async function HomePage() {
  const t = await getTranslations('home');
  return (
    <StudioPage namespaces={['home', 'novelas']} skipTo="composer">
      <div className="mx-auto max-w-[1216px] pt-10 pb-16 max-md:pt-5">
        <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,752fr)_minmax(300px,408fr)]">
          <div>
            <h1 className="mt-4 mb-5 font-display text-d-xl max-md:mt-0 max-md:text-d-l">{t('title')}</h1>
            <Composer price={draftPrice} examples={readExamples()} />
            <Suspense fallback={<div className="mt-6 h-6" />}>
              <NumbersLine />
            </Suspense>
          </div>
          <Suspense>
            <HomeRunning />
          </Suspense>
        </div>
        <div className="mt-11">
          <Suspense fallback={<RowSkeletons count={3} />}>
            <HomeList />
          </Suspense>
        </div>
      </div>
    </StudioPage>
  );
}
