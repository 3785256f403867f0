import { type NovelaSort, novelaSorts } from '@novela/contract/novela-order';
import type { NovelaStatus } from '@novela/contract/novelas';
import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageError } from '../../components/PageError.tsx';
import { ListFilter } from '../../features/novelas/ListFilter.tsx';
import { LiveList } from '../../features/novelas/LiveList.tsx';
import { listHref } from '../../features/novelas/listHref.ts';
import { serverApi } from '../../lib/api/serverApi.ts';
import { RowSkeletons } from '../_shell/RowSkeletons.tsx';
import { StudioPage } from '../_shell/StudioPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('novelas'))('pageTitle') };
}

interface ListQuery {
  readonly status?: NovelaStatus;
  readonly q?: string;
  /** Absent when it is the usual one. */
  readonly sort?: Exclude<NovelaSort, 'newest'>;
}

const statuses: readonly NovelaStatus[] = ['planning', 'in_progress', 'completed', 'paused'];

const readQuery = (asked: Record<string, string | string[] | undefined>): ListQuery => {
  const status = statuses.find((known) => known === asked['status']);
  const q = typeof asked['q'] === 'string' ? asked['q'].trim().slice(0, 200) : '';
  const sort = novelaSorts.find((known) => known === asked['sort']) ?? 'newest';
  return {
    ...(status === undefined ? {} : { status }),
    ...(q === '' ? {} : { q }),
    ...(sort === 'newest' ? {} : { sort }),
  };
};

async function Rows({ query }: { query: ListQuery }) {
  const t = await getTranslations('novelas');
  const home = await getTranslations('home');
  const retry = (await getTranslations('studio'))('retry');
  const page = await serverApi('GET /api/novelas', { query: { ...query, limit: '20' } }).catch(() => null);
  if (page === null) {
    return (
      <PageError
        as="h2"
        title={home('listFailed')}
        actions={<ButtonLink href={listHref(query)}>{retry}</ButtonLink>}
      >
        {home('listFailedWhy')}
      </PageError>
    );
  }
  if (page.data.length > 0) {
    return (
      <>
        <h2 className="mb-3 text-ink-2 text-small">
          {t('count', { count: page.total })}, {t(`order.${query.sort ?? 'newest'}`)}
        </h2>
        <LiveList rows={page.data} nextCursor={page.nextCursor} query={query} />
      </>
    );
  }
  if (query.q !== undefined || query.status !== undefined) {
    return (
      <EmptyState
        title={query.q === undefined ? t('noneHere') : t('noneFound', { q: query.q })}
        action={<ButtonLink href={listHref({ sort: query.sort })}>{t('clear')}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      title={t('empty')}
      action={
        <ButtonLink look="ink" href="/#composer">
          {t('new')}
        </ButtonLink>
      }
    >
      {t('emptyWhy')}
    </EmptyState>
  );
}

interface NovelasPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NovelasPage({ searchParams }: NovelasPageProps) {
  const t = await getTranslations('novelas');
  const query = readQuery(await searchParams);
  return (
    <StudioPage namespaces={['novelas']}>
      <div className="mx-auto max-w-[1216px] pt-8 pb-16 max-md:pt-4">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
          <h1 className="font-display text-d-l">{t('title')}</h1>
          <ButtonLink look="ink" href="/#composer" icon={<Plus aria-hidden />} primary>
            {t('new')}
          </ButtonLink>
        </div>
        <ListFilter status={query.status ?? null} q={query.q ?? ''} sort={query.sort ?? 'newest'} />
        <div className="mt-6">
          <Suspense key={JSON.stringify(query)} fallback={<RowSkeletons count={6} />}>
            <Rows query={query} />
          </Suspense>
        </div>
      </div>
    </StudioPage>
  );
}
