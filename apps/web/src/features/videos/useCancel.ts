'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from '../../components/toastStore.ts';
import { api } from '../../lib/api/api.ts';
import { useKeepVideo } from '../../lib/socket/useKeepVideo.ts';

/** Calls one scene off while that is free. */
export function useCancel(video: NovelaVideo) {
  const t = useTranslations('novela');
  const keep = useKeepVideo();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const cancel = async () => {
    setState({ busy: true });
    try {
      const { data } = await api('POST /api/videos/:id/cancel', { params: { id: video.id } });
      keep(data);
      setState({ busy: false });
      toast({ text: t('cancelled', { number: video.sceneNumber }) });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return { ...state, cancel };
}
