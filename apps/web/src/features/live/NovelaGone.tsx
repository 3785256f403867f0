'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { api } from '../../lib/api/api.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { refetchNovela } from '../../lib/socket/followNovela.ts';
import { useNovela, useNovelaStore } from '../../lib/socket/NovelaContext.tsx';
import { tellTabs } from '../../lib/tabs/tabNews.ts';

/** The novela on screen was deleted elsewhere: says so, and brings it back or leaves. */
export function NovelaGone({ onBack }: { onBack: () => void }) {
  const t = useTranslations('net');
  const problem = useProblemWords();
  const router = useRouter();
  const store = useNovelaStore();
  const { id, title } = useNovela(({ novela }) => novela);
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const restore = async () => {
    setState({ busy: true });
    try {
      await api('POST /api/novelas/:id/restore', { params: { id } });
      tellTabs({ kind: 'restored', novelaId: id });
      // Events follow it from here on; this brings what was done to it before it was deleted.
      await refetchNovela(store, id).catch(() => undefined);
      onBack();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const leave = () => router.push('/novelas');
  return (
    <Dialog open onClose={leave} title={t('gone', { title })}>
      <p className="mt-2 text-ink-2">{t('goneWhy')}</p>
      {state.error !== undefined && (
        <p role="alert" className="mt-2 text-brick text-small">
          {problem(state.error)}
        </p>
      )}
      <div className="mt-5 flex gap-2">
        <Button look="ink" primary initialFocus busy={state.busy} onClick={restore}>
          {t('bringBack')}
        </Button>
        <Button look="text" onClick={leave}>
          {t('leave')}
        </Button>
      </div>
    </Dialog>
  );
}
