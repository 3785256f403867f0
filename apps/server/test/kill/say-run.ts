import type { World } from './open-world.ts';

/** One line about what a run has seen. */
export function sayRun(what: string, world: World, states: Readonly<Record<string, number>>): void {
  const starts = world.starts.toSorted((one, other) => one - other);
  const median = Math.round(starts[Math.floor(starts.length / 2)] ?? 0);
  const takes = Object.entries(states).map(([state, count]) => `${count} ${state}`);
  process.stdout.write(
    `${what}: ${world.kills()} kills, ready again in ${median} ms (median), ` +
      `${world.vsl.charges().length} films charged; takes: ${takes.join(', ')}\n`,
  );
}
