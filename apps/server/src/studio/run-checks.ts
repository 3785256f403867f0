import type { Health } from '@novela/contract/studio';
import { AppError } from '../platform/error/app-error.ts';

export type Check = Health['checks'][string];

const patienceMs = 1000;

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

/** What a look found, or `otherwise` when it takes longer than a second. Rejects when the look fails in time. */
export async function withinASecond<T>(look: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patienceMs);
  });
  try {
    return await Promise.race([look, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs a check for at most a second. `otherwise` is the answer when it fails or takes longer; an AppError brings its
 * own sentence.
 */
export async function check(otherwise: Check, look: () => Promise<Check>): Promise<Check> {
  try {
    return await withinASecond(look(), otherwise);
  } catch (error) {
    return error instanceof AppError ? { ...otherwise, message: error.message } : otherwise;
  }
}
