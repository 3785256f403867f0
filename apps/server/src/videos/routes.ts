import type { VideoState } from '@novela/contract/video-requests';
import type { NovelaVideo } from '@novela/contract/videos';
import type { Api } from '../platform/http/api.ts';
import { readVideo, readVideoWithTakes } from '../takes/read-videos.ts';
import { selectTake } from '../takes/select-take.ts';
import { approveTake } from './approve-take.ts';
import { mountBatchRoutes } from './batches/routes.ts';
import { cancelTake } from './cancel-take.ts';
import { mountDoubtRoutes } from './doubts/routes.ts';
import { editScript } from './edit-script.ts';
import { regenerateVideo } from './regenerate-video.ts';
import { requestScript } from './request-script.ts';
import { requestVideo } from './request-video.ts';
import type { VideoRequestDeps } from './video-deps.ts';

const stateOfVideo = (video: NovelaVideo): VideoState => ({
  videoId: video.id,
  status: video.status,
  subStatus: video.subStatus,
  stage: video.stage,
  progress: video.progress,
  etaSeconds: video.etaSeconds,
  ...(video.outputUrl === null ? {} : { outputUrl: video.outputUrl }),
  ...(video.error === null ? {} : { error: video.error.message }),
});

/** Mounts everything a person can do with one scene. */
export const mountVideoRoutes = (api: Api, deps: VideoRequestDeps): void => {
  mountDoubtRoutes(api, deps);
  mountBatchRoutes(api, deps);
  api.handle('POST /api/novelas/:id/generate-video', async ({ params, body, idempotency }) => ({
    success: true,
    data: await requestVideo(deps, params.id, body, idempotency),
  }));
  api.handle('POST /api/novelas/:id/write-script', async ({ params, body, idempotency }) => ({
    success: true,
    data: await requestScript(deps, params.id, body, idempotency),
  }));
  api.handle('POST /api/novelas/:id/videos/:videoId/regenerate', async ({ params, body, idempotency }) => ({
    success: true,
    data: await regenerateVideo(deps, { novelaId: params.id, videoId: params.videoId }, body, idempotency),
  }));
  api.handle('GET /api/videos/:id', async ({ params }) => ({
    success: true,
    data: await readVideoWithTakes(deps, params.id),
  }));
  api.handle('GET /api/videos/:id/status', async ({ params }) => ({
    success: true,
    data: stateOfVideo(await readVideo(deps, params.id)),
  }));
  api.handle('PUT /api/videos/:id/script', async ({ params, body }) => ({
    success: true,
    data: await editScript(deps, params.id, body),
  }));
  api.handle('POST /api/videos/:id/cancel', async ({ params }) => ({
    success: true,
    data: await cancelTake(deps, params.id),
  }));
  api.handle('POST /api/videos/:id/approve', async ({ params, body, idempotency }) => ({
    success: true,
    data: await approveTake(deps, params.id, body.approvedCost, idempotency),
  }));
  api.handle('POST /api/videos/:id/takes/:takeId/select', async ({ params }) => ({
    success: true,
    data: await selectTake(deps, params.id, params.takeId),
  }));
};
