import type { Health } from '@novela/contract/studio';
import { AppError } from '../platform/error/app-error.ts';

export type Check = Health['checks'][string];

const patienceMs = 1000;
const slow: unique symbol = Symbol('slow');

/** A check that is all right, with the milliseconds it took. */
export const fine = (message: string, latencyMs: number | null = null): Check => ({
  status: 'ok',
  message,
  simulated: false,
  latencyMs: latencyMs === null ? null : Math.round(latencyMs * 10) / 10,
});

export const troubled = (status: 'degraded' | 'down', message: string): Check => ({
  status,
  message,
  simulated: false,
  latencyMs: null,
});

/**
 * Runs a check for at most a second. `otherwise` is the answer when it fails or takes longer; an AppError brings its
 * own sentence.
 */
export async function check(otherwise: Check, look: () => Promise<Check>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof slow>((resolve) => {
    timer = setTimeout(() => resolve(slow), patienceMs);
  });
  try {
    const found = await Promise.race([look(), late]);
    return found === slow ? otherwise : found;
  } catch (error) {
    return error instanceof AppError ? { ...otherwise, message: error.message } : otherwise;
  } finally {
    clearTimeout(timer);
  }
}
