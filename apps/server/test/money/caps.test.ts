import { ledgerEntries } from '@novela/database/schema/money';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askForScene, createNovela, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;
let simulated: Studio;

beforeAll(async () => {
  studio = await startStudio({ work: false });
  simulated = await startStudio({ env: { SIMULATED_SERVICES: 'language_model,video' } });
});
afterAll(async () => {
  await Promise.all([studio.close(), simulated.close()]);
});
beforeEach(() => studio.vsl.reset());

const scene = (sceneNumber: number) => ({ episodeNumber: 1, sceneNumber, sceneDescription: 'A pier.' });

test('of twenty clicks at once exactly the five that fit under the cap are accepted', async () => {
  // A Wan scene is $0.50 and its writing about $0.02.
  const novela = await createNovela(studio, { defaultModelId: 'wan-2.5-t2v', cap: 2.6 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      studio.api('POST /api/novelas/:id/generate-video', {
        params: { id: novela.id },
        body: scene(index + 1),
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 503)).toHaveLength(0);
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
  const refused = answers.filter(({ status }) => status === 402);
  expect(refused).toHaveLength(15);
  expect(refused[0]?.body).toMatchObject({
    code: 'budget_exceeded',
    details: { scope: 'novela', cap: 2.6, spent: 0, held: 2.6, left: 0, needed: 0.52 },
    fixes: [{ kind: 'raise_cap', payload: { novelaId: novela.id, cap: 4 } }],
  });
  const { data } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(data.money).toMatchObject({ held: 2.6, spent: 0, left: 0, cap: 2.6 });

  await studio.must('PUT /api/novelas/:id', { params: { id: novela.id }, body: { cap: 4 } });
  await askForScene(studio, novela.id, scene(21));
});

test('the monthly cap holds for all novelas together', async () => {
  await studio.db.execute(sql`UPDATE studio_settings SET monthly_cap = 2000`);
  const [a, b] = await Promise.all([createNovela(studio), createNovela(studio)]);
  const { data: before } = await studio.must('GET /api/spending');
  const room = before.held + 1;
  await studio.db.execute(sql`UPDATE studio_settings SET monthly_cap = ${room}`);
  const answers = await Promise.all(
    [a, b].map(({ id }) =>
      studio.api('POST /api/novelas/:id/generate-video', { params: { id }, body: scene(1) }),
    ),
  );
  await studio.db.execute(sql`UPDATE studio_settings SET monthly_cap = 120`);
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 402]);
  expect(answers.find(({ status }) => status === 402)?.body).toMatchObject({ details: { scope: 'month' } });
});

test('what simulators would charge is shown apart and never as spent', async () => {
  const novela = await createNovela(simulated, { defaultModelId: 'wan-2.5-t2v', cap: 1 });
  const accepted = await askForScene(simulated, novela.id);
  const filmed = await untilState(simulated, accepted.videoId, 'completed');
  expect(filmed).toMatchObject({ actualCost: 0.5, currentTake: { simulated: true } });
  const { data } = await simulated.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(data.money).toMatchObject({ spent: 0, held: 0, left: 1, video: 0, writing: 0 });
  expect(data.money.simulated).toBeGreaterThan(0.5);
  expect(data.totalCost).toBe(0);
  const second = await simulated.api('POST /api/novelas/:id/generate-video', {
    params: { id: novela.id },
    body: scene(2),
  });
  expect(second).toMatchObject({ status: 402, body: { code: 'budget_exceeded' } });
});

test('nothing in the ledger can be changed or removed', async () => {
  await createNovela(studio).then(({ id }) => askForScene(studio, id));
  const refused = /append-only/;
  const changed = await studio.db
    .update(ledgerEntries)
    .set({ spent: 0 })
    .catch((error: Error) => String(error.cause));
  const removed = await studio.db.delete(ledgerEntries).catch((error: Error) => String(error.cause));
  expect([changed, removed]).toEqual([expect.stringMatching(refused), expect.stringMatching(refused)]);
});
