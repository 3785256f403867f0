import { ledgerEntries } from '@novela/database/schema/money';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chargeWriting } from '../../src/money/charge-writing.ts';
import { release, settle } from '../../src/money/close-holds.ts';
import { readBalances } from '../../src/money/read-balances.ts';
import { reserve } from '../../src/money/reserve.ts';
import { inTransaction } from '../../src/platform/database/in-transaction.ts';
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
  await askForScene(studio, novela.id, scene(6));
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

test('the ledger adds up whatever happens, never passes its cap and repeats change nothing', async () => {
  const step = fc.record({
    take: fc.integer({ min: 0, max: 4 }),
    deed: fc.constantFrom('reserve', 'settle', 'release', 'charge'),
    amount: fc.integer({ min: 1, max: 600_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const novela = await createNovela(studio, { cap: 1 });
      const held = new Map<number, number>();
      const closed = new Set<number>();
      let spent = 0;
      for (const { take, deed, amount } of steps) {
        const takeId = `${novela.id}:${take}`;
        const place = { novelaId: novela.id, videoId: null, takeId, conversationId: takeId };
        const holds = { purpose: 'video', takeId } as const;
        if (deed === 'reserve') {
          const hold = { purpose: 'video', amount, reference: takeId, simulated: false } as const;
          const known = held.has(take) || closed.has(take);
          const fits = [...held.values()].reduce((sum, one) => sum + one, spent) + amount <= 1_000_000;
          const done = await inTransaction(studio.db, (tx) => reserve(tx, place, [hold], new Date())).then(
            () => true,
            () => false,
          );
          expect(done).toBe(fits && !known);
          if (done) held.set(take, amount);
        } else if (deed === 'charge') {
          await chargeWriting(
            studio.db,
            place,
            { input: 8, cached: 0, output: 0 },
            `${takeId}:answer`,
            false,
          );
        } else {
          const actual = Math.min(amount, held.get(take) ?? 0);
          const close = () =>
            inTransaction(studio.db, (tx) =>
              deed === 'settle' ? settle(tx, holds, actual) : release(tx, holds),
            );
          expect(await close()).toBe(held.has(take));
          expect(await close()).toBe(false);
          if (held.delete(take)) {
            closed.add(take);
            if (deed === 'settle') spent += actual;
          }
        }
      }
      const money = (await readBalances(studio.db, [novela.id])).get(novela.id);
      const charges = new Set(steps.filter(({ deed }) => deed === 'charge').map(({ take }) => take)).size;
      const openHolds = [...held.values()].reduce((sum, one) => sum + one, 0);
      expect(money?.held).toBeCloseTo(openHolds / 1_000_000, 6);
      expect(money?.video).toBeCloseTo(spent / 1_000_000, 6);
      expect(money?.writing).toBeCloseTo((charges * 10) / 1_000_000, 6);
    }),
    { numRuns: 12 },
  );
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
