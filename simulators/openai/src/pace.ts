import { setTimeout as wait } from 'node:timers/promises';

/** How fast answers come: milliseconds before the first token, characters a second, a plain answer's latency. */
export type Pace = {
  firstTokenMs: number;
  charactersPerSecond: number;
  plainMs: readonly [number, number];
};

const PACES: Record<'natural' | 'instant', Pace> = {
  natural: { firstTokenMs: 150, charactersPerSecond: 1500, plainMs: [700, 2000] },
  instant: { firstTokenMs: 0, charactersPerSecond: Number.POSITIVE_INFINITY, plainMs: [0, 0] },
};

/** Reads a pace from its name or from a partial description of it (missing parts are natural). */
export function readPace(pace: 'natural' | 'instant' | Partial<Pace> | undefined): Pace {
  if (pace === undefined) return PACES.natural;
  return typeof pace === 'string' ? PACES[pace] : { ...PACES.natural, ...pace };
}

/** Waits, unless there is nothing to wait for; ends early and quietly when the caller has gone. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal?.aborted) return;
  await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
}
