'use client';
import type { NovelaVideo } from '@novela/contract/videos';
import { useState } from 'react';
import { api } from '../../lib/api/api.ts';
import { useKeepVideo } from '../../lib/socket/useKeepVideo.ts';
import type { DoubtDeed } from './doubtDeeds.ts';

type Params = { readonly id: string; readonly takeId: string };

const settle = (params: Params, filmed: boolean) =>
  api('POST /api/videos/:id/takes/:takeId/settle-doubt', { params, body: { filmed } });

const send = (deed: DoubtDeed, params: Params) => {
  switch (deed) {
    case 'look_again':
      return api('POST /api/videos/:id/takes/:takeId/look-again', { params, timeout: 30_000 });
    case 'keep_waiting':
      return api('POST /api/videos/:id/takes/:takeId/keep-waiting', { params });
    case 'give_up':
      return api('POST /api/videos/:id/takes/:takeId/give-up', { params });
    case 'not_filmed':
      return settle(params, false);
    case 'was_filmed':
      return settle(params, true);
  }
};

interface Deciding {
  readonly busy: DoubtDeed | null;
  readonly error?: unknown;
  /** The studio looked and knows as little as before. */
  readonly stillUnknown?: boolean;
}

/** Decides about a take nobody knows the fate of; the scene then shows what became of it. */
export function useDoubt(video: NovelaVideo) {
  const keep = useKeepVideo();
  const [state, setState] = useState<Deciding>({ busy: null });
  const decide = async (deed: DoubtDeed) => {
    const takeId = video.currentTake?.id;
    if (takeId === undefined || state.busy !== null) {
      return;
    }
    setState({ busy: deed });
    try {
      const { data } = await send(deed, { id: video.id, takeId });
      keep(data);
      const same = data.subStatus === video.subStatus && data.currentTake?.id === takeId;
      setState({ busy: null, stillUnknown: same });
    } catch (error) {
      setState({ busy: null, error });
    }
  };
  return { ...state, decide };
}
