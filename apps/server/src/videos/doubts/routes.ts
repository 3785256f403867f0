import type { Api } from '../../platform/http/api.ts';
import type { VideoRequestDeps } from '../video-deps.ts';
import { giveUp } from './give-up.ts';
import { keepWaiting } from './keep-waiting.ts';
import { lookAgain } from './look-again.ts';
import { settleDoubt } from './settle-doubt.ts';

/** Mounts what a person decides where the studio must not. */
export const mountDoubtRoutes = (api: Api, deps: VideoRequestDeps): void => {
  const placeOf = ({ id, takeId }: { readonly id: string; readonly takeId: string }) => ({
    videoId: id,
    takeId,
  });
  api.handle('POST /api/videos/:id/takes/:takeId/settle-doubt', async ({ params, body }) => ({
    success: true,
    data: await settleDoubt(deps, placeOf(params), body),
  }));
  api.handle('POST /api/videos/:id/takes/:takeId/look-again', async ({ params }) => ({
    success: true,
    data: await lookAgain(deps, placeOf(params)),
  }));
  api.handle('POST /api/videos/:id/takes/:takeId/keep-waiting', async ({ params }) => ({
    success: true,
    data: await keepWaiting(deps, placeOf(params)),
  }));
  api.handle('POST /api/videos/:id/takes/:takeId/give-up', async ({ params }) => ({
    success: true,
    data: await giveUp(deps, placeOf(params)),
  }));
};
