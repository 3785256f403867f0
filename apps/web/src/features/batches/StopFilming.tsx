'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { toast } from '../../components/toastStore.ts';
import { api } from '../../lib/api/api.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { refetchNovela } from '../../lib/socket/followNovela.ts';
import { useNovelaStore } from '../../lib/socket/NovelaContext.tsx';

/** Lets the scene in front of the camera finish and calls off those that wait; their money is released. */
export function StopFilming({ waiting }: { waiting: number }) {
  const t = useTranslations('batch');
  const problem = useProblemWords();
  const store = useNovelaStore();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const stop = async () => {
    setState({ busy: true });
    try {
      const { id } = store.getState().novela;
      const { data } = await api('POST /api/novelas/:id/stop-filming', { params: { id } });
      setState({ busy: false });
      toast({ key: 'batch', text: t('stopped', { cancelled: data.cancelled, filming: data.stillFilming }) });
      await refetchNovela(store, id).catch(() => undefined);
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="text-small text-tungsten-text">{t('waiting', { count: waiting })}</span>
      <Button size="sm" busy={state.busy} onClick={stop}>
        {t('stop')}
      </Button>
      {state.error !== undefined && (
        <span role="alert" className="text-brick text-small">
          {problem(state.error)}
        </span>
      )}
    </span>
  );
}
