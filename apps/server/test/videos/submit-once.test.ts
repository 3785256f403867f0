import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chargeWriting } from '../../src/money/charge-writing.ts';
import { askForScene, createNovela, untilScene, untilState } from '../film-scene.ts';
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
const orders = () => studio.vsl.requests().filter(({ path }) => path.endsWith('/generate-media')).length;

const moneyOf = async (id: string) =>
  (await studio.must('GET /api/novelas/:id', { params: { id } })).data.money;

test.each([
  ['the gateway gave up while the film was ordered', { kind: 'gateway-timeout', afterMs: 50 }, 1],
  ['the connection broke after the order was read', { kind: 'reset', when: 'after' }, 1],
  ['the answer was not readable', { kind: 'garbage' }, 1],
  ['the answer named no job', { kind: 'no-job-id' }, 1],
  ['the gateway gave up on its own supplier', { kind: 'bad-gateway', source: 'replicate' }, 0],
] as const)(
  '%s: never ordered twice, the doubt is shown and the money stays held',
  async (_name, fault, most) => {
    studio.vsl.script(fault);
    const novela = await createNovela(studio, wan);
    const accepted = await askForScene(studio, novela.id);
    const video = await untilState(studio, accepted.videoId, 'submission_unknown');
    expect(video.status).toBe('generating');
    expect(video.error).toMatchObject({
      code: 'submission_unknown',
      charged: null,
      fixes: [{ kind: 'look_again' }, { kind: 'not_filmed' }, { kind: 'was_filmed' }],
    });
    expect(await moneyOf(novela.id)).toMatchObject({ video: 0, held: 0.5 });
    expect(orders()).toBe(1);
    expect(studio.vsl.charges().length).toBeLessThanOrEqual(most);

    // The person decides that it was filmed and films it again: a new approval, a new order.
    const { data: settled } = await studio.must('POST /api/videos/:id/takes/:takeId/settle-doubt', {
      params: { id: accepted.videoId, takeId: accepted.takeId },
      body: { filmed: true },
    });
    await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
      params: { id: novela.id, videoId: accepted.videoId },
      body: settled.error?.fixes[0]?.payload ?? {},
    });
    const filmed = await untilState(studio, accepted.videoId, 'completed');
    expect(filmed.takes.map(({ state }) => state)).toEqual(['completed', 'failed']);
    expect(await moneyOf(novela.id)).toMatchObject({ video: 1, held: 0 });
    expect(orders()).toBe(2);
  },
);

test('a film refused for its content is not charged and comes with priced ways out', async () => {
  studio.vsl.script({ kind: 'failed', error: 'E005' });
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  const refused = await untilState(studio, accepted.videoId, 'refused');
  expect(refused).toMatchObject({ status: 'failed', error: { code: 'provider_refused', charged: false } });
  expect(refused.error?.raw).toContain('E005');
  const explained = await untilScene(studio, accepted.videoId, 'the Fixer spoke', ({ error }) =>
    Boolean(error && error.fixes.length > 0),
  );
  const fixes = explained.error?.fixes ?? [];
  expect(fixes.length).toBeLessThanOrEqual(2);
  for (const fix of fixes) expect(fix.cost).toBe(fix.payload['approvedCost']);
  expect(explained.error?.message).not.toBe(refused.error?.message);
  expect(await moneyOf(novela.id)).toMatchObject({ video: 0, held: 0 });

  await studio.must('POST /api/novelas/:id/videos/:videoId/regenerate', {
    params: { id: novela.id, videoId: accepted.videoId },
    body: fixes[0]?.payload ?? {},
  });
  const filmed = await untilState(studio, accepted.videoId, 'completed');
  expect(filmed).toMatchObject({ takeCount: 2, error: null });
});

test.each([
  ['throttled', { kind: 'throttled' }],
  ['throttled by quota', { kind: 'throttled', source: 'quota' }],
] as const)('%s: ordered again a little later, and once', async (_name, fault) => {
  studio.vsl.script(fault);
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  await untilState(studio, accepted.videoId, 'completed');
  expect(studio.vsl.charges()).toHaveLength(1);
});

test('an order the gateway says it could not place ends uncharged', async () => {
  studio.vsl.script({ kind: 'bad-gateway', source: 'replicate', details: 'duration: must be 5 or 10' });
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  const failed = await untilState(studio, accepted.videoId, 'failed');
  expect(failed.error).toMatchObject({ code: 'provider_rejected', charged: false });
  expect(failed.error?.raw).toContain('duration: must be 5 or 10');
  expect(await moneyOf(novela.id)).toMatchObject({ video: 0, held: 0 });
  expect(studio.vsl.charges()).toHaveLength(0);
});

test('a film that was called off while it was made is charged and says so', async () => {
  studio.vsl.script({ kind: 'cancelled' });
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  const failed = await untilState(studio, accepted.videoId, 'failed');
  expect(failed.error).toMatchObject({ code: 'render_failed', charged: true, raw: 'Generation canceled' });
  expect(await moneyOf(novela.id)).toMatchObject({ video: 0.5, held: 0 });
  expect(studio.vsl.charges()).toMatchObject([{ billed: true }]);
});

test('a render whose status cannot be read for a while still arrives', async () => {
  studio.vsl.script([
    { kind: 'server-error', on: 'status', times: 2 },
    { kind: 'garbage', on: 'status' },
    { kind: 'reset', when: 'before', on: 'status' },
  ]);
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  await untilState(studio, accepted.videoId, 'completed');
  studio.vsl.assertDone();
});

test('a film that cannot be fetched at first is fetched again', async () => {
  studio.vsl.script([
    { kind: 'unavailable', on: 'media' },
    { kind: 'garbage', on: 'media', status: 200, body: '<html>', contentType: 'text/html' },
  ]);
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  const filmed = await untilState(studio, accepted.videoId, 'completed');
  const answer = await fetch(`${studio.url}${filmed.outputUrl}`, { headers: { range: 'bytes=4-7' } });
  expect(answer.status).toBe(206);
  expect(await answer.text()).toBe('ftyp');
  studio.vsl.assertDone();
});

test('a take whose writing has cost half a dollar pays for no further answer', async () => {
  const novela = await createNovela(studio, wan);
  studio.openai.script({ fault: 'slow', ms: 4_000 });
  const { videoId, takeId, agentConversationId: conversationId } = await askForScene(studio, novela.id);
  const place = { novelaId: novela.id, videoId, takeId, conversationId };
  const usage = { input: 0, cached: 0, output: 50_001 };
  const earlier = { id: 'resp_of_earlier_runs', model: 'gpt-5', usage, searches: 0 };
  await chargeWriting(studio.db, place, earlier, false);
  const failed = await untilState(studio, videoId, 'failed');
  expect(failed.error).toMatchObject({ code: 'agent_limit_reached', retryable: false });
  await untilScene(studio, videoId, 'it is explained', ({ error }) => Boolean(error?.fixes.length));
  expect(studio.openai.requests().length).toBeLessThanOrEqual(1);
  expect((await moneyOf(novela.id)).writing).toBeGreaterThanOrEqual(0.50001);
  expect(orders()).toBe(0);
});

test('a writer that refuses ends the take before anything is ordered', async () => {
  studio.openai.script({ fault: 'refusal', text: 'I cannot help with that.', times: 1 });
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  const refused = await untilState(studio, accepted.videoId, 'refused');
  expect(refused.error).toMatchObject({ code: 'writer_refused', charged: false });
  expect(orders()).toBe(0);
  expect(await moneyOf(novela.id)).toMatchObject({ video: 0, held: 0 });
});
