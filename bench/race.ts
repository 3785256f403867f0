import http from 'node:http';

/** One server in a race, with what its requests took in microseconds. */
export interface Runner {
  readonly name: string;
  readonly url: string;
  readonly times: number[];
}

export const runner = (name: string, url: string): Runner => ({ name, url, times: [] });

/** Middle value; the list is not changed. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value below which this share of the list lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

/**
 * Asks every runner once in each round, in an order shuffled anew, one keep-alive connection each: what disturbs the
 * machine disturbs all of them alike, so the ratio of their medians can be trusted where the times cannot.
 */
export async function race(runners: readonly Runner[], rounds: number, warmUp = 100): Promise<void> {
  const agents = new Map(
    runners.map(({ name }) => [name, new http.Agent({ keepAlive: true, maxSockets: 1 })]),
  );
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const { name, url, times } of runners.toSorted(() => Math.random() - 0.5)) {
      const took = await timeOne(url, agents.get(name));
      if (round >= warmUp) times.push(took);
    }
  }
  for (const agent of agents.values()) agent.destroy();
}

function timeOne(url: string, agent: http.Agent | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    http
      .get(url, { agent }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}.`));
        answer.resume().once('end', () => resolve(Number(process.hrtime.bigint() - started) / 1000));
      })
      .once('error', reject);
  });
}

/** Prints every runner beside the floor. */
export function report(runners: readonly Runner[], floor: Runner): void {
  for (const { name, times } of runners) {
    const ratio = median(times) / median(floor.times);
    const microseconds = `p50 ${median(times).toFixed(0)} us, p99 ${percentile(times, 0.99).toFixed(0)} us`;
    console.log(`${name.padEnd(44)} ${ratio.toFixed(2)} x floor   (${microseconds})`);
  }
}
