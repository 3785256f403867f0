import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chargeWriting } from '../../src/money/charge-writing.ts';
import { release, settle } from '../../src/money/close-holds.ts';
import { readBalances } from '../../src/money/read-balances.ts';
import { reserve } from '../../src/money/reserve.ts';
import { connectDatabase, type DatabaseConnection } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/in-transaction.ts';
import { createTestDatabase } from '../databases.ts';

let connection: DatabaseConnection;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  connection = connectDatabase({ url: database.url });
  drop = database.drop;
});
afterAll(async () => {
  await connection.close();
  await drop();
});

const cap = 1_000_000;
const answer = { model: 'gpt-5', usage: { input: 8, cached: 0, output: 0 }, searches: 0 };
const answerCost = 10;

/** What the ledger should say about one novela, kept by the simplest means. */
interface Model {
  readonly held: Map<number, number>;
  readonly closed: Set<number>;
  readonly answers: Set<number>;
  spent: number;
}

interface Real {
  readonly novelaId: string;
}

const sumOf = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const usedOf = (model: Model) => sumOf(model.held.values()) + model.spent + model.answers.size * answerCost;
const placeOf = ({ novelaId }: Real, take: number) => {
  const takeId = `${novelaId}:${take}`;
  return { novelaId, videoId: null, takeId, conversationId: takeId };
};

const hold = async (model: Model, real: Real, take: number, amount: number): Promise<void> => {
  const place = placeOf(real, take);
  const one = { purpose: 'video', amount, reference: place.takeId, simulated: false } as const;
  const done = await inTransaction(connection.db, (tx) => reserve(tx, place, [one], new Date())).then(
    () => true,
    () => false,
  );
  const isNew = !model.held.has(take) && !model.closed.has(take);
  expect(done).toBe(isNew && usedOf(model) + amount <= cap);
  if (done) model.held.set(take, amount);
};

const close = async (model: Model, real: Real, take: number, actual: number | null): Promise<void> => {
  const holds = { purpose: 'video', takeId: placeOf(real, take).takeId } as const;
  const run = () =>
    inTransaction(connection.db, (tx) => (actual === null ? release(tx, holds) : settle(tx, holds, actual)));
  // Twice at once: one of them closes, the other finds nothing open.
  const results = await Promise.all([run(), run()]);
  const wasOpen = model.held.delete(take);
  expect(results.filter(Boolean)).toHaveLength(wasOpen ? 1 : 0);
  if (!wasOpen) return;
  model.closed.add(take);
  model.spent += actual ?? 0;
};

const charge = async (model: Model, real: Real, take: number): Promise<void> => {
  const place = placeOf(real, take);
  await chargeWriting(connection.db, place, { ...answer, id: `${place.takeId}:answer` }, false);
  model.answers.add(take);
};

class Step implements fc.AsyncCommand<Model, Real> {
  readonly deed: 'hold' | 'settle' | 'release' | 'charge';
  readonly take: number;
  readonly amount: number;

  constructor(deed: Step['deed'], take: number, amount: number) {
    this.deed = deed;
    this.take = take;
    this.amount = amount;
  }

  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    if (this.deed === 'hold') await hold(model, real, this.take, this.amount);
    if (this.deed === 'settle') {
      await close(model, real, this.take, Math.min(this.amount, model.held.get(this.take) ?? 0));
    }
    if (this.deed === 'release') await close(model, real, this.take, null);
    if (this.deed === 'charge') await charge(model, real, this.take);
    const money = (await readBalances(connection.db, [real.novelaId])).get(real.novelaId);
    expect(money).toMatchObject({
      held: sumOf(model.held.values()) / 1_000_000,
      video: model.spent / 1_000_000,
      writing: (model.answers.size * answerCost) / 1_000_000,
    });
  }

  toString = () => `${this.deed}(${this.take}, ${this.amount})`;
}

test('whatever happens the ledger adds up, holds under its cap, and repeats change nothing', async () => {
  let novelas = 0;
  const deeds = fc.constantFrom<Step['deed']>('hold', 'settle', 'release', 'charge');
  const steps = fc
    .tuple(deeds, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 600_000 }))
    .map(([deed, take, amount]) => new Step(deed, take, amount));
  await fc.assert(
    fc.asyncProperty(fc.commands([steps], { maxCommands: 25 }), async (commands) => {
      novelas += 1;
      const novelaId = `ledger-${novelas}`;
      await connection.pool.query(
        `INSERT INTO novelas (id, title, target_episodes, cap) VALUES ($1, 'Ledger', 1, 1)`,
        [novelaId],
      );
      const model: Model = { held: new Map(), closed: new Set(), answers: new Set(), spent: 0 };
      await fc.asyncModelRun(() => ({ model, real: { novelaId } }), commands);
    }),
    { numRuns: 15 },
  );
});

test('an answer is booked at the price of the model that gave it, searches included', async () => {
  await connection.pool.query(
    `INSERT INTO novelas (id, title, target_episodes, cap) VALUES ('dearer', 'Dearer', 1, 1)`,
  );
  const place = { novelaId: 'dearer', videoId: null, takeId: null, conversationId: 'dearer' };
  const dearer = { ...answer, id: 'dearer:answer', model: 'gpt-5.5-2026-04-23', searches: 2 };
  await chargeWriting(connection.db, place, dearer, false);
  expect((await readBalances(connection.db, ['dearer'])).get('dearer')).toMatchObject({ writing: 0.02004 });
});
