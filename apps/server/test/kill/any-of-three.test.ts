import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRedis, type TestRedis } from '../processes/start-redis.ts';
import { throwDice, whileEverybodyWorks } from './authors.ts';
import { findFaults, untilQuiet } from './check-world.ts';
import { openWorld, type World } from './open-world.ts';
import { untilRandomMoment } from './random-moment.ts';
import { sayRun } from './say-run.ts';

const moments = Math.ceil(Number(process.env['KILL_MOMENTS'] ?? 8) / 2);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const roles = ['api', 'worker', 'worker'] as const;

let redis: TestRedis;
let world: World;

beforeAll(async () => {
  redis = await startRedis();
  world = await openWorld({ roles, env: { REDIS_URL: redis.url } });
});
afterAll(async () => {
  await world.close();
  await redis.close();
});

test(
  `any of one api and two workers killed at ${moments} random moments (KILL_SEED=${seed}), Redis away in the middle`,
  async () => {
    const dice = throwDice(seed);
    await whileEverybodyWorks(world, dice, async () => {
      for (let moment = 0; moment < moments; moment += 1) {
        if (moment === Math.floor(moments / 3)) await redis.stop();
        if (moment === Math.floor((2 * moments) / 3)) await redis.start();
        await untilRandomMoment(world, dice);
        await world.kill(Math.floor(dice() * roles.length));
        await world.start();
      }
    });
    await untilQuiet(world, 180_000);
    const { faults, states } = await findFaults(world, new Set());
    sayRun('three processes', world, states);
    expect(faults).toEqual([]);
    expect(states['completed'] ?? 0).toBeGreaterThan(0);
  },
  240_000 + moments * 20_000,
);
