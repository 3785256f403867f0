import { allChecks, present, quickChecks, suitesOnly } from './checks.mjs';
import { PlainError } from './plain-error.mjs';
import { prepare } from './prepare.mjs';
import { runCheck } from './run-check.mjs';

/** `npm test [-- words]`: everything, whatever fails on the way, and one line at the end. */
export const test = (words) => run(allChecks, words);

/** `npm run check [-- words]`: what takes less than a minute. */
export const check = (words) => run(quickChecks, words);

/**
 * `npm run test:kill [-- moments]`: the real server is killed at every named step and at so many random moments (50
 * unless told), then any of three processes half as often. `npm test` does the same with eight.
 */
export function testKill([moments = '50']) {
  if (!/^[1-9]\d*$/.test(moments)) throw new PlainError('Say how many moments: npm run test:kill -- 50');
  process.env.KILL_MOMENTS = moments;
  const journeys = allChecks.filter(({ project }) => project === 'journeys');
  return run(journeys, ['apps/server/test/kill/']);
}

async function run(checks, words) {
  await prepare({ build: false });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const chosen = present(words.length > 0 ? suitesOnly(checks) : checks);
  const perform = async (item) => {
    const started = Date.now();
    const counts = await runCheck(item, words);
    for (const key of Object.keys(total)) total[key] += counts[key];
    process.stdout.write(`${counts.failed > 0 ? 'FAILED' : 'ok'}  ${describe(item, counts, started)}\n`);
  };
  // Tools are one thread each and share nothing: two at a time. Suites measure time and get the machine alone.
  const tools = chosen.filter(({ kind }) => kind === 'tool');
  const lane = async () => {
    for (let item = tools.shift(); item !== undefined; item = tools.shift()) await perform(item);
  };
  await Promise.all([lane(), lane()]);
  for (const item of chosen) if (item.kind !== 'tool') await perform(item);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function describe({ name, kind }, { passed, failed }, started) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const numbers = kind === 'tool' || kind === 'build' ? '' : `${passed} passed, ${failed} failed, `;
  return `${name} (${numbers}${seconds} s)`;
}
