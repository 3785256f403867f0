import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForScene, createNovela, readScene } from '../film-scene.ts';
import { pullForward } from '../pull-forward.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.close());

test.each([
  ['row 43 the film is gone for good', 'file-missing', 'output_missing'],
  ['row 44 the film breaks off every time', 'file-truncated', 'output_missing'],
  ['row 44 what arrives is no film', 'file-wrong-type', 'output_unreadable'],
] as const)('%s: never called completed, charged and said so', async (_name, kind, code) => {
  studio.vsl.script({ kind });
  const novela = await createNovela(studio, { defaultModelId: 'wan-2.5-t2v-fast' });
  const accepted = await askForScene(studio, novela.id);
  const failed = await studio.until('the take has failed', async () => {
    // The pauses between the attempts are not what is tried here.
    await studio.db.execute(sql.raw(pullForward));
    const video = await readScene(studio, accepted.videoId);
    expect(video.status).not.toBe('completed');
    return video.status === 'failed' && video;
  });
  expect(failed.error).toMatchObject({ code, charged: true });
  expect(failed.outputUrl).toBeNull();
  const { data } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(data.money).toMatchObject({ video: 0.5, held: 0 });
  const { data: media } = await studio.must('GET /api/media', { query: { novelaId: novela.id } });
  expect(media).toEqual([]);
  expect(studio.vsl.charges().filter(({ billed }) => billed).length).toBeGreaterThan(0);
});
