import { ledgerEntries } from '@novela/database/schema/money';
import { videoTakes } from '@novela/database/schema/videos';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/platform/log/create-log.ts';
import { rescueTakes } from '../../src/videos/rescue-takes.ts';
import { askForScene, createNovela, readScene, untilScene, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(async () => {
  await studio.close();
});
beforeEach(() => {
  studio.openai.reset();
  studio.vsl.reset();
});

const wan = { defaultModelId: 'wan-2.5-t2v-fast' } as const;
const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

const ask = async () => await askForScene(studio, (await createNovela(studio, wan)).id);
const leaveAs = (takeId: string, facts: Partial<typeof videoTakes.$inferInsert>) =>
  studio.db.update(videoTakes).set(facts).where(eq(videoTakes.id, takeId));
const rescue = () => rescueTakes({ ...studio, now: () => new Date(), log: createLog('silent') });
/** Ended runs of a job for a take. */
const runsOf = (job: string, takeId: string): number =>
  studio.logLines.filter((line) => line.includes(`"job":"${job}"`) && line.includes(takeId)).length;

/** A film the provider has, of a take that was given up on before it came; where the film lies is not known yet. */
const givenUpOn = async () => {
  const { takeId, videoId } = await ask();
  const filmed = await untilState(studio, videoId, 'completed');
  const error = { code: 'render_stuck', message: 'Stopped.', raw: null, charged: true, retryable: true };
  await leaveAs(takeId, {
    state: 'failed',
    followUntil: new Date(Date.now() + 3_600_000),
    mediaId: null,
    error: { ...error, fixes: [] },
  });
  await studio.db.execute(sql`UPDATE novela_videos SET selected_take_id = NULL WHERE id = ${videoId}`);
  await studio.db.execute(sql`DELETE FROM media_library WHERE video_id = ${videoId}`);
  return { takeId, videoId, filmed };
};

test('a run that was taken for dead cannot fail a take that went on to be filmed', async () => {
  studio.openai.script({ fault: 'slow', ms: 4000 });
  studio.openai.script({ fault: 'refusal', times: 'always' });
  const { takeId, videoId } = await ask();
  await untilState(studio, videoId, 'writing');
  // Meanwhile another run of the same job had the scene written and its film ordered.
  await leaveAs(takeId, { state: 'submitted', ticket: { estimatedSeconds: null, quoted: null } });
  await studio.until('the old run ended', () => runsOf('write-script', takeId) > 0);
  expect((await readScene(studio, videoId)).currentTake).toMatchObject({ state: 'submitted', error: null });
  const entries = await studio.db.select().from(ledgerEntries).where(eq(ledgerEntries.takeId, takeId));
  expect(entries.filter(({ purpose, kind }) => purpose === 'video' && kind === 'release')).toEqual([]);
  await leaveAs(takeId, { state: 'cancelled' });
});

test('a film that waits to be saved is never forgotten, one that is stuck for hours waits for a person', async () => {
  const { takeId, videoId } = await ask();
  await untilState(studio, videoId, 'completed');
  await leaveAs(takeId, { state: 'stuck', deadlineAt: hoursAgo(7) });
  expect(await rescue()).toBe(0);
  const looks = runsOf('save-media', takeId);
  await leaveAs(takeId, { state: 'verifying', deadlineAt: hoursAgo(7) });
  await studio.until('the film was given its job', async () => {
    await rescue();
    return runsOf('save-media', takeId) > looks;
  });
});

test('a film that comes late and cannot be saved at once is looked for again, and what a person decided stands', async () => {
  const { takeId, videoId } = await givenUpOn();
  const looks = runsOf('follow-render', takeId);
  await studio.until('somebody looks for it', async () => {
    await rescue();
    return runsOf('follow-render', takeId) > looks;
  });
  const kept = await untilScene(studio, videoId, 'the film is there', ({ takes }) =>
    takes.every(({ state }) => state === 'completed'),
  );
  expect(kept.currentTake?.error).toBeNull();

  const second = await givenUpOn();
  await leaveAs(second.takeId, { outputUrl: `${studio.vsl.url}/nothing-here.mp4` });
  await studio.db
    .update(videoTakes)
    .set({ createdAt: hoursAgo(30) })
    .where(eq(videoTakes.id, second.takeId));
  await studio.queue.send('save-media', { takeId: second.takeId });
  await studio.until('it could not be saved', () => runsOf('save-media', second.takeId) > 1, 60_000);
  const { currentTake } = await readScene(studio, second.videoId);
  expect(currentTake).toMatchObject({ state: 'failed', error: { code: 'render_stuck', charged: true } });
});

test('a ticket is kept through a database that is away longer than a moment, and is in the log', async () => {
  await studio.db.execute(sql`
    CREATE FUNCTION refuse_tickets() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the database is away' USING ERRCODE = '57P03'; END $$`);
  await studio.db.execute(sql`
    CREATE TRIGGER no_tickets BEFORE UPDATE ON video_takes FOR EACH ROW
    WHEN (NEW.state = 'submitted') EXECUTE FUNCTION refuse_tickets()`);
  const { takeId, videoId } = await ask();
  await studio.until('the film is ordered', () => studio.vsl.charges().length === 1);
  const [job] = studio.vsl.jobs();
  await studio.until('the order is in the log', () =>
    studio.logLines.some((line) => line.includes('took an order') && line.includes(job?.jobId ?? '-')),
  );
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  expect((await readScene(studio, videoId)).currentTake?.state).toBe('submitting');
  await studio.db.execute(sql`DROP TRIGGER no_tickets ON video_takes`);
  await untilState(studio, videoId, 'completed');
  expect(studio.vsl.charges()).toHaveLength(1);
  expect(runsOf('start-render', takeId)).toBe(1);
});

test('an order that is answered after somebody said it was not filmed is still followed, and paid once', async () => {
  studio.vsl.script({ kind: 'slow', ms: 8_000 });
  const { takeId, videoId } = await ask();
  await untilState(studio, videoId, 'submitting');
  // The run that waits for the answer was taken for dead; another one found the attempt without a ticket.
  await studio.queue.send('start-render', { takeId });
  await untilState(studio, videoId, 'submission_unknown');
  const params = { id: videoId, takeId };
  await studio.must('POST /api/videos/:id/takes/:takeId/settle-doubt', { params, body: { filmed: false } });
  const kept = await untilScene(studio, videoId, 'the film came after all', ({ takes }) =>
    takes.every(({ state }) => state === 'completed'),
  );
  expect(kept.currentTake).toMatchObject({ actualCost: 0.5, error: null });
  expect(studio.vsl.charges()).toHaveLength(1);
});
