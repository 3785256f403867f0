import { setTimeout as pause } from 'node:timers/promises';
import { runChild } from './run-child.mjs';

const quickMs = 30_000;
const mostQuickDeaths = 5;
const longestPauseMs = 10_000;

/**
 * Keeps one child process running: started again with growing pauses when it dies, given up after five quick
 * deaths. One that ends before it was ever ready is not started again: it has refused its configuration.
 * @param plan name (for the terminal), program, args, env, cwd, ready, onLine, onError (see run-child), and
 *   `spoke()`: whether the child itself has already told the person at the terminal what is wrong
 * @param on `say(line)`, `started()` after every start, `gaveUp(line)` when there is no hope
 */
export function keepRunning(plan, on) {
  let stopping = false;
  let child = null;
  let wasReady = false;
  let quickDeaths = 0;

  /** One life of the child; false when it shall not have another. */
  const live = async (firstReady) => {
    const born = Date.now();
    child = runChild(plan);
    on.started();
    child.ready.then((value) => {
      wasReady = true;
      firstReady(value);
    }, ignore);
    const how = await child.ended;
    if (stopping) return false;
    quickDeaths = Date.now() - born < quickMs ? quickDeaths + 1 : 1;
    const verdict = judge(plan, how, wasReady, quickDeaths);
    if (verdict !== null) on.gaveUp(verdict);
    else on.say(`  warning: the ${plan.name} ended (${how}) and is being started again`);
    return verdict === null;
  };

  const ready = new Promise((resolve) => {
    const loop = async () => {
      while (await live(resolve)) {
        await pause(Math.min(longestPauseMs, 250 * 2 ** quickDeaths));
        if (stopping) return;
      }
    };
    void loop();
  });

  return {
    /** Resolves with what the child said when it was ready for the first time. */
    ready,
    pid: () => child?.pid,
    async stop(patienceMs) {
      stopping = true;
      await child?.stop(patienceMs);
    },
  };
}

const ignore = () => undefined;

/** Null: start it again. Else the line to give up with, empty when the child has said it better itself. */
function judge(plan, how, wasReady, quickDeaths) {
  if (!wasReady) return plan.spoke() ? '' : `The ${plan.name} did not start (${how})`;
  if (quickDeaths < mostQuickDeaths) return null;
  return `The ${plan.name} ended ${quickDeaths} times in a row (${how}): see the log folder`;
}
