import { expect, it } from 'vitest';
import { createLiveQueue, type LiveClock } from './liveQueue.ts';

function handClock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const clock: LiveClock = {
    now: () => now,
    later: (run, milliseconds) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  const turn = (milliseconds: number) => {
    now += milliseconds;
    const due = timers.filter((timer) => timer.at <= now);
    timers = timers.filter((timer) => timer.at > now);
    for (const timer of due) {
      timer.run();
    }
  };
  return { clock, turn };
}

it('reads the first sentence at once and joins the rest every five seconds', () => {
  const { clock, turn } = handClock();
  const read: string[] = [];
  const queue = createLiveQueue((text) => read.push(text), clock);
  queue.say('Scene 6, 25 percent.');
  turn(0);
  queue.say('Scene 7, started.');
  queue.say('Scene 6, 50 percent.');
  queue.say('Scene 7, started.');
  turn(4999);
  expect(read).toEqual(['Scene 6, 25 percent.']);
  turn(1);
  expect(read).toEqual(['Scene 6, 25 percent.', 'Scene 7, started. Scene 6, 50 percent.']);
});

it('says nothing after it stopped', () => {
  const { clock, turn } = handClock();
  const read: string[] = [];
  const queue = createLiveQueue((text) => read.push(text), clock);
  queue.say('Scene 6 is ready.');
  queue.stop();
  turn(10_000);
  expect(read).toEqual([]);
});
