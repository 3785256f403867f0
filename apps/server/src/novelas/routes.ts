import { createCountCache } from '../platform/database/count-cache.ts';
import { snapshot } from '../platform/database/snapshot.ts';
import type { Api } from '../platform/http/api.ts';
import { type PublishDeps, publishMoney } from '../takes/publish-changes.ts';
import { listVideos } from '../takes/read-videos.ts';
import { createNovela } from './create-novela.ts';
import { deleteNovela } from './delete-novela.ts';
import { listNovelas } from './list-novelas.ts';
import type { NovelaDeps } from './novela-deps.ts';
import { readFilm } from './read-film.ts';
import { readNovela } from './read-novela.ts';
import { restoreNovela } from './restore-novela.ts';
import { updateNovela } from './update-novela.ts';

/** Mounts everything a person can do with novelas themselves: list, create, read, change, delete, restore. */
export const mountNovelaRoutes = (api: Api, deps: NovelaDeps & PublishDeps): void => {
  const counts = createCountCache();

  api.handle('GET /api/film', async () => ({ success: true, data: await readFilm(deps.db) }));

  api.handle('GET /api/novelas', async ({ query }) => ({
    success: true,
    ...(await listNovelas(deps, query, counts)),
  }));

  api.handle('POST /api/novelas', async ({ body }) => {
    const data = await createNovela(deps, body);
    counts.forget();
    return { success: true, data };
  });

  api.handle('GET /api/novelas/:id', async ({ params }) => {
    // Of one moment: a finished scene beside money that is still held would be two.
    const { data, videos } = await deps.db.transaction(async (tx) => {
      const data = await readNovela(tx, params.id);
      return { data, videos: await listVideos({ ...deps, db: tx }, params.id) };
    }, snapshot);
    return { success: true, data, videos };
  });

  api.handle('PUT /api/novelas/:id', async ({ params, body }) => {
    const data = await updateNovela(deps, params.id, body);
    counts.forget();
    // Its cap and status stand on every open page of it.
    void publishMoney(deps, params.id);
    return { success: true, data };
  });

  api.handle('DELETE /api/novelas/:id', async ({ params }) => {
    await deleteNovela(deps, params.id);
    counts.forget();
    return { success: true, message: 'The novela is in the bin for 30 days.' };
  });

  api.handle('POST /api/novelas/:id/restore', async ({ params }) => {
    const data = await restoreNovela(deps, params.id);
    counts.forget();
    return { success: true, data };
  });
};
