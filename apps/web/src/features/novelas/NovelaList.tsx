'use client';
import type { NovelaStatus, NovelaSummary } from '@novela/contract/novelas';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { later } from '../../components/later.tsx';
import { toast } from '../../components/toastStore.ts';
import { asApiError } from '../../lib/api/ApiError.ts';
import { api } from '../../lib/api/api.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { hearTabs, tellTabs } from '../../lib/tabs/tabNews.ts';
import { joinPages, newestFirst } from './joinPages.ts';
import { NovelaRow } from './NovelaRow.tsx';
import { RowMenu } from './RowMenu.tsx';
import { useLiveRows } from './useLiveRows.ts';

const RenameDialog = later(async () => (await import('./RenameDialog.tsx')).RenameDialog);

interface NovelaListProps {
  rows: readonly NovelaSummary[];
  nextCursor: string | null;
  /** What the list was asked for, so that the next page continues it. */
  query: { readonly status?: NovelaStatus; readonly q?: string };
}

/** All novelas, live, a page at a time; everything its menu does is free and can be undone. */
export function NovelaList({ rows, nextCursor, query }: NovelaListProps) {
  const t = useTranslations('novelas');
  const router = useRouter();
  const problem = useProblemWords();
  const [further, setFurther] = useState<string | null>();
  const [more, setMore] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const [renaming, setRenaming] = useState<NovelaSummary | null>(null);
  const [live, setLive] = useLiveRows(rows, joinPages);
  const cursor = further === undefined ? nextCursor : further;

  useEffect(
    () =>
      hearTabs(({ kind, novelaId }) => {
        kind === 'deleted'
          ? setLive((before) => before.filter(({ id }) => id !== novelaId))
          : router.refresh();
      }),
    [router, setLive],
  );

  const showMore = async () => {
    if (cursor === null) {
      return;
    }
    setMore({ busy: true });
    try {
      const page = await api('GET /api/novelas', { query: { ...query, cursor, limit: '20' } });
      setLive((before) => joinPages(before, page.data));
      setFurther(page.nextCursor);
      setMore({ busy: false });
    } catch (error) {
      setMore({ busy: false, error });
    }
  };
  const put = (id: string, change: Partial<NovelaSummary>) =>
    setLive((before) => before.map((row) => (row.id === id ? { ...row, ...change } : row)));
  const complain = (thrown: unknown) => toast({ text: t('failed', { why: problem(thrown) ?? '' }) });

  const pause = async (novela: NovelaSummary) => {
    const status = novela.status === 'paused' ? 'in_progress' : 'paused';
    put(novela.id, { status });
    try {
      await api('PUT /api/novelas/:id', { params: { id: novela.id }, body: { status } });
      tellTabs({ kind: 'changed', novelaId: novela.id });
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
    tellTabs({ kind: 'deleted', novelaId: novela.id });
    const bringBack = () =>
      api('POST /api/novelas/:id/restore', { params }).then(() => {
        tellTabs({ kind: 'restored', novelaId: novela.id });
        setLive((before) => [...before, novela].toSorted(newestFirst));
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
          onRenamed={(id, title) => {
            put(id, { title });
            tellTabs({ kind: 'changed', novelaId: id });
          }}
        />
      )}
    </>
  );
}
