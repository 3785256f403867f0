import { once } from 'node:events';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../src/platform/database/connect.ts';
import { publishMoney, publishVideo } from '../../src/takes/publish-changes.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio({ work: false });
});
afterAll(() => studio.close());

test.each([
  ['scene', publishVideo],
  ['sum', publishMoney],
])('a change of a %s that cannot be read when it is to be told is told as missed', async (_what, publish) => {
  const away = connectDatabase({ url: studio.databaseUrl });
  await away.close();
  const socket = await studio.socket();
  const told = once(socket as never, 'news:missed');
  const { realtime } = studio;
  const storage = { urlFor: () => '' };
  const log = pino({ level: 'silent' });
  await publish({ db: away.db, storage, now: () => new Date(), realtime, log }, 'any');
  await expect(told).resolves.toBeDefined();
  socket.close();
});
