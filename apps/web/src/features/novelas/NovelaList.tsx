'use client';
import type { NovelaSort } from '@novela/contract/novela-order';
import type { NovelaStatus, NovelaSummary } from '@novela/contract/novelas';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { later } from '../../components/later.tsx';
import { toast } from '../../components/toastStore.ts';
import { asApiError } from '../../lib/api/ApiError.ts';
import { api } from '../../lib/api/api.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { tellTabs } from '../../lib/tabs/tabNews.ts';
import { addPage, changeRow, putRow, renewRows } from './joinPages.ts';
import { NovelaRow } from './NovelaRow.tsx';
import { RowMenu } from './RowMenu.tsx';
import { useLeftState } from './useLeftState.ts';
import { useLiveRows } from './useLiveRows.ts';

const RenameDialog = later(async () => (await import('./RenameDialog.tsx')).RenameDialog);

const leftFurther = new WeakMap<object, { readonly state: string | null | undefined }>();

interface NovelaListProps {
  rows: readonly NovelaSummary[];
  nextCursor: string | null;
  /** What the list was asked for, so that the next page continues it. */
  query: { readonly status?: NovelaStatus; readonly q?: string; readonly sort?: NovelaSort };
}

/** All novelas, live, a page at a time; everything its menu does is free and can be undone. */
export function NovelaList({ rows, nextCursor, query }: NovelaListProps) {
  const t = useTranslations('novelas');
  const router = useRouter();
  const problem = useProblemWords();
  const [further, setFurther] = useLeftState<string | null | undefined>(leftFurther, rows, undefined);
  const [more, setMore] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const [renaming, setRenaming] = useState<NovelaSummary | null>(null);
  const sort = query.sort ?? 'newest';
  const renew = useCallback(
    (first: typeof rows, before: typeof rows) =>
      nextCursor === null ? first : renewRows(sort, first, before),
    [sort, nextCursor],
  );
  const [live, setLive] = useLiveRows(rows, renew);
  const cursor = further === undefined ? nextCursor : further;

  const showMore = async () => {
    if (cursor === null) {
      return;
    }
    setMore({ busy: true });
    try {
      const page = await api('GET /api/novelas', { query: { ...query, cursor, limit: '20' } });
      setLive((before) => addPage(before, page.data));
      setFurther(page.nextCursor);
      setMore({ busy: false });
    } catch (error) {
      setMore({ busy: false, error });
    }
  };
  const put = (id: string, change: Partial<NovelaSummary>) =>
    setLive((before) => changeRow(sort, before, id, change));
  const changed = (novelaId: string) => {
    // Whether it still belongs to the filter, and how many there are, the server says.
    router.refresh();
    tellTabs({ kind: 'changed', novelaId });
  };
  const complain = (thrown: unknown) => toast({ text: t('failed', { why: problem(thrown) ?? '' }) });

  const pause = async (novela: NovelaSummary) => {
    const status = novela.status === 'paused' ? 'in_progress' : 'paused';
    put(novela.id, { status });
    try {
      const { data } = await api('PUT /api/novelas/:id', { params: { id: novela.id }, body: { status } });
      put(novela.id, { updatedAt: data.updatedAt });
      changed(novela.id);
    } catch (thrown) {
      put(novela.id, { status: novela.status });
      complain(thrown);
    }
  };
  const remove = async (novela: NovelaSummary) => {
    const params = { id: novela.id };
    try {
      await api('DELETE /api/novelas/:id', { params });
    } catch (thrown) {
      const open = asApiError(thrown).code === 'takes_open';
      open ? toast({ text: t('takesOpen', { title: novela.title }) }) : complain(thrown);
      return;
    }
    setLive((before) => before.filter(({ id }) => id !== novela.id));
    router.refresh();
    tellTabs({ kind: 'deleted', novelaId: novela.id });
    const bringBack = () =>
      api('POST /api/novelas/:id/restore', { params }).then(({ data: { updatedAt } }) => {
        tellTabs({ kind: 'restored', novelaId: novela.id });
        setLive((before) => putRow(sort, before, { ...novela, updatedAt }));
        router.refresh();
      }, complain);
    toast({
      text: t('deleted', { thing: novela.title }),
      action: { label: t('undo'), run: bringBack, undo: true },
    });
  };

  return (
    <>
      <ul>
        {live.map((novela) => (
          <NovelaRow
            key={novela.id}
            novela={novela}
            end={
              <RowMenu
                novela={novela}
                onDuplicate={() => router.push(`/novelas/new?from=${encodeURIComponent(novela.id)}`)}
                onPause={() => void pause(novela)}
                onRename={() => setRenaming(novela)}
                onDelete={() => void remove(novela)}
              />
            }
          />
        ))}
      </ul>
      {more.error !== undefined && (
        <p role="alert" className="mt-4 text-brick text-small">
          {problem(more.error)}
        </p>
      )}
      {cursor !== null && (
        <div className="mt-6">
          <Button busy={more.busy} onClick={showMore}>
            {t('more')}
          </Button>
        </div>
      )}
      {renaming !== null && (
        <RenameDialog
          novela={renaming}
          onClose={() => setRenaming(null)}
          onRenamed={({ id, title, updatedAt }) => {
            put(id, { title, updatedAt });
            changed(id);
          }}
        />
      )}
    </>
  );
}
