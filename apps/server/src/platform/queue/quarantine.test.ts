import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openQuarantine, type Quarantine } from './quarantine.ts';

const silent = { value: { message: 'job heartbeat timeout' } };

/** Deaths of each job, in company and apart, as the database would count them. */
const quarantineOf = (deaths: Readonly<Record<string, readonly [number, number]>>): Quarantine =>
  openQuarantine({
    getDb: () => ({
      executeSql: async (_text, values) => {
        const [inCompany, apart] = deaths[String(values?.[0])] ?? [0, 0];
        return { rows: [{ in_company: inCompany, apart }] };
      },
    }),
  });

test('suspects run one at a time, those nobody died over first; the others do not wait', async () => {
  const { run } = quarantineOf({ guilty: [2, 1], first: [2, 0], second: [2, 0], fresh: [1, 0] });
  const log: string[] = [];
  const work = (id: string) =>
    run({ id, output: silent }, async () => {
      log.push(`${id} begins`);
      await sleep(5);
      log.push(`${id} ends`);
    });
  await Promise.all(['guilty', 'first', 'second', 'fresh'].map(work));
  expect(log.filter((line) => !line.startsWith('fresh'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
    'guilty begins',
    'guilty ends',
  ]);
  expect(log.indexOf('fresh ends')).toBeLessThan(log.indexOf('second ends'));
});

test('a suspect that fails holds nobody up, and one that died apart twice is told so', async () => {
  const { run } = quarantineOf({ fails: [2, 0], works: [2, 0], blamed: [2, 2] });
  const told: boolean[] = [];
  const fails = run({ id: 'fails', output: silent }, () => Promise.reject(new Error('no')));
  const works = run({ id: 'works', output: silent }, async (poisoned) => void told.push(poisoned));
  await expect(fails).rejects.toThrow('no');
  await works;
  await run({ id: 'blamed', output: silent }, async (poisoned) => void told.push(poisoned));
  expect(told).toEqual([false, true]);
});
