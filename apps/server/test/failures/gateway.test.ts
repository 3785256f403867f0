import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startVslSimulator } from '../../../../simulators/vsl/src/start-vsl-simulator.ts';
import { askForScene, createNovela, readScene, untilState } from '../film-scene.ts';
import { freePort } from '../processes/free-port.ts';
import { type Studio, startStudio } from '../start-studio.ts';
import { filming, pretendProvider, ticketFor } from './pretend-provider.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.close());
beforeEach(() => studio.vsl.reset());

const wan = { defaultModelId: 'wan-2.5-t2v-fast' } as const;

const moneyOf = async (id: string) =>
  (await studio.must('GET /api/novelas/:id', { params: { id } })).data.money;

test('row 29 the gateway cannot be reached: nothing was sent, so the take is ordered once it can', async () => {
  const port = await freePort();
  const away = await startStudio({ env: { LAMBDA_API_URL: `http://127.0.0.1:${port}/homolog` } });
  try {
    const accepted = await askForScene(away, (await createNovela(away, wan)).id);
    await away.until('an order failed', () =>
      away.logLines.some((line) => line.includes('start-render') && line.includes('job failed')),
    );
    const gateway = await startVslSimulator({ port, pace: 'instant' });
    try {
      const filmed = await untilState(away, accepted.videoId, 'completed');
      expect(filmed.takes).toHaveLength(1);
      expect(gateway.charges()).toHaveLength(1);
    } finally {
      await gateway.close();
    }
  } finally {
    await away.close();
  }
});

test('row 31 the gateway forbids the order: final, uncharged, said in words', async () => {
  studio.vsl.script({ kind: 'forbidden' });
  const novela = await createNovela(studio, wan);
  const accepted = await askForScene(studio, novela.id);
  const failed = await untilState(studio, accepted.videoId, 'failed');
  expect(failed.error).toMatchObject({ code: 'provider_rejected', charged: false });
  expect(await moneyOf(novela.id)).toMatchObject({ video: 0, held: 0 });
  expect(studio.vsl.charges()).toHaveLength(0);
});

test('row 33 the gateway is slow to answer: waited for, ordered once', async () => {
  studio.vsl.script({ kind: 'slow', ms: 4000 });
  const accepted = await askForScene(studio, (await createNovela(studio, wan)).id);
  await untilState(studio, accepted.videoId, 'submitting');
  expect((await readScene(studio, accepted.videoId)).status).toBe('generating');
  await untilState(studio, accepted.videoId, 'completed');
  expect(studio.vsl.charges()).toHaveLength(1);
});

test('row 35 one job is given to two takes: the second is in doubt, and the log says so', async () => {
  const provider = pretendProvider({
    start: async () => ticketFor('the-same-job'),
    status: async () => filming(null),
  });
  const twice = await startStudio({ parts: { provider } });
  try {
    const novela = await createNovela(twice, wan);
    const first = await askForScene(twice, novela.id, { sceneNumber: 1 });
    await untilState(twice, first.videoId, 'processing');
    const second = await askForScene(twice, novela.id, { sceneNumber: 2 });
    const doubt = await untilState(twice, second.videoId, 'submission_unknown');
    expect(doubt.error).toMatchObject({ charged: null });
    expect(twice.logLines.some((line) => line.includes('one job to two takes'))).toBe(true);
    expect((await readScene(twice, first.videoId)).currentTake?.state).toBe('processing');
  } finally {
    await twice.close();
  }
});
