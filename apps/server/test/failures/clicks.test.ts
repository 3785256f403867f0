import { connect } from 'node:net';
import { novelaVideos } from '@novela/database/schema/videos';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNovela, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.close());

const scene = { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'Mia waits on the pier.' };

/** The click as it goes over the wire. */
const click = (novelaId: string, key: string): string => {
  const body = JSON.stringify(scene);
  return [
    `POST /api/novelas/${novelaId}/generate-video HTTP/1.1`,
    `Host: ${new URL(studio.url).host}`,
    `Origin: ${studio.url}`,
    `Idempotency-Key: ${key}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
};

const findScene = (novelaId: string) =>
  studio.until('the scene is there', async () => {
    const [video] = await studio.db
      .select({ id: novelaVideos.id })
      .from(novelaVideos)
      .where(eq(novelaVideos.novelaId, novelaId));
    return video;
  });

test('row 03 the browser is closed before the reply: the scene is filmed all the same', async () => {
  const { id } = await createNovela(studio, { defaultModelId: 'wan-2.5-t2v-fast' });
  const socket = connect(Number(new URL(studio.url).port), '127.0.0.1');
  await new Promise<void>((done) => {
    socket.write(click(id, 'closed'), () => done());
  });
  socket.destroy();
  const video = await findScene(id);
  await untilState(studio, video.id, 'completed');
});

test('row 04 the request is lost on the way: the same click again films the scene once', async () => {
  const { id } = await createNovela(studio, { defaultModelId: 'wan-2.5-t2v-fast' });
  const half = connect(Number(new URL(studio.url).port), '127.0.0.1');
  await new Promise<void>((done) => {
    half.write(click(id, 'lost').slice(0, -10), () => done());
  });
  half.destroy();
  const again = () =>
    studio.must('POST /api/novelas/:id/generate-video', {
      params: { id },
      body: scene,
      headers: { 'Idempotency-Key': 'lost' },
    });
  const [first, second] = [await again(), await again()];
  expect(second.data).toEqual(first.data);
  const filmed = await untilState(studio, first.data.videoId, 'completed');
  expect(filmed.takes).toHaveLength(1);
});
