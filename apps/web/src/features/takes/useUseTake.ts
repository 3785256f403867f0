'use client';
import type { NovelaVideo, Take } from '@novela/contract/videos';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from '../../components/toastStore.ts';
import { api } from '../../lib/api/api.ts';
import { useKeepVideo } from '../../lib/socket/useKeepVideo.ts';

/** Puts another take into the episode: free, and undone by the toast or Cmd/Ctrl Z. */
export function useUseTake(video: NovelaVideo) {
  const t = useTranslations('takes');
  const keep = useKeepVideo();
  const [error, setError] = useState<unknown>(undefined);
  const select = async (takeId: string): Promise<boolean> => {
    setError(undefined);
    try {
      const params = { id: video.id, takeId };
      keep((await api('POST /api/videos/:id/takes/:takeId/select', { params })).data);
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    }
  };
  const use = async (take: Pick<Take, 'id' | 'takeNumber'>): Promise<void> => {
    const before = video.selectedTakeId;
    if (take.id === before || !(await select(take.id))) {
      return;
    }
    const undo = before === null ? {} : { run: () => void select(before) };
    toast({
      key: `use ${video.id}`,
      text: t('nowUsed', { number: take.takeNumber }),
      ...('run' in undo ? { action: { label: t('undo'), run: undo.run, undo: true } } : {}),
    });
  };
  return { use, error };
}
