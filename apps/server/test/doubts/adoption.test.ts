import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askForScene, createNovela, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio({ work: true });
  await studio.db.execute(sql`CREATE SCHEMA replicate`);
  await studio.db.execute(sql`
    CREATE TABLE replicate.jobs (
      id BIGSERIAL PRIMARY KEY, job_id VARCHAR(255) UNIQUE, media_type TEXT, model_id TEXT, status TEXT,
      prompt TEXT, user_id TEXT NOT NULL, created_at TIMESTAMPTZ DEFAULT now())`);
});
afterAll(async () => {
  await studio.close();
});
beforeEach(async () => {
  studio.vsl.reset();
  await studio.db.execute(sql`TRUNCATE replicate.jobs`);
});

const orders = () => studio.vsl.requests().filter(({ path }) => path.endsWith('/generate-media')).length;

/** What the gateway writes into its own table when it accepts an order. */
const writeJobs = async (copies = 1): Promise<void> => {
  const job = studio.vsl.jobs().at(-1);
  if (!job) throw new Error('The gateway has no job.');
  // All at once: the studio looks here by itself, and must not see one of two.
  await studio.db.execute(sql`
    INSERT INTO replicate.jobs (job_id, media_type, model_id, status, prompt, user_id)
    SELECT CASE copy WHEN 0 THEN ${job.jobId} ELSE ${job.jobId} || '-' || copy END, 'video', ${job.modelId},
      'processing', ${String(job.input['prompt'])}, ${job.userId}
    FROM generate_series(0, ${copies - 1}::int) AS copy`);
};

const ask = async () => {
  studio.vsl.script({ kind: 'gateway-timeout', afterMs: 20 });
  const novela = await createNovela(studio, { defaultModelId: 'wan-2.5-t2v-fast' });
  const { videoId, takeId } = await askForScene(studio, novela.id);
  await untilState(studio, videoId, 'submission_unknown');
  return { novela, videoId, params: { id: videoId, takeId } };
};

test("an order whose answer was lost is found in the gateway's table by itself, and not ordered again", async () => {
  const { novela, videoId } = await ask();
  await writeJobs();
  const video = await untilState(studio, videoId, 'completed');
  expect(video.jobId).toBe(studio.vsl.jobs().at(-1)?.jobId);
  expect(orders()).toBe(1);
  const { data } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(data.money).toMatchObject({ held: 0, video: 0.5 });
});

test('looking again finds it at once', async () => {
  const { videoId, params } = await ask();
  await writeJobs();
  const { data } = await studio.must('POST /api/videos/:id/takes/:takeId/look-again', { params });
  expect(['submitted', 'processing', 'verifying', 'completed']).toContain(data.subStatus);
  await untilState(studio, videoId, 'completed');
  expect(orders()).toBe(1);
});

test('of two jobs that fit none is taken: the doubt stays for the person', async () => {
  const { videoId, params } = await ask();
  await writeJobs(2);
  const { data } = await studio.must('POST /api/videos/:id/takes/:takeId/look-again', { params });
  expect(data.subStatus).toBe('submission_unknown');
  await untilState(studio, videoId, 'submission_unknown');
});
