import { setTimeout as sleep } from 'node:timers/promises';
import type { AppError } from '../../error/app-error.ts';
import { toAppError } from './openai-error.ts';

const MOST_ATTEMPTS = 3;
const FIRST_WAIT_SECONDS = 0.5;
const LONGEST_BACKOFF_SECONDS = 8;
/** A minute is how limits per minute pass. Asked for longer, the error tells how long, and the job waits instead. */
const LONGEST_ASKED_WAIT_SECONDS = 60;

export interface RetryOptions {
  readonly signal?: AbortSignal | undefined;
  /** The first attempt, when it was already made and failed. */
  readonly after?: AppError | undefined;
  /** Replaced in tests. Seconds. */
  readonly wait?: ((seconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
  readonly random?: (() => number) | undefined;
}

const waitSeconds = async (seconds: number, signal?: AbortSignal): Promise<void> => {
  await sleep(seconds * 1000, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
};

/** Seconds to wait before the next attempt, or null when there should be none. `attempts` were made. */
const nextWait = (error: AppError, attempts: number, random: () => number): number | null => {
  if (attempts >= MOST_ATTEMPTS || !error.retryable) return null;
  const asked = error.details.retryAfter;
  if (asked !== undefined) return asked <= LONGEST_ASKED_WAIT_SECONDS ? asked : null;
  const ceiling = Math.min(LONGEST_BACKOFF_SECONDS, FIRST_WAIT_SECONDS * 2 ** (attempts - 1));
  // At least half of it: full jitter would let an unlucky retry follow at once.
  return ceiling * (0.5 + random() / 2);
};

/**
 * The only place that repeats a call to the language model: at most three attempts, and only after errors that may
 * pass by themselves. Waits as long as the service asks, else an exponential backoff with jitter.
 * @throws AppError of the last attempt, with `retryAfter` (seconds) where the service named one; the reason of `signal` when the caller gave up.
 */
export const retryCall = async <T>(
  work: (attempt: number) => Promise<T>,
  { signal, after, wait = waitSeconds, random = Math.random }: RetryOptions,
): Promise<T> => {
  let failure = after;
  for (let failures = after ? 1 : 0; ; failures += 1) {
    if (failure) {
      const seconds = nextWait(failure, failures, random);
      if (seconds === null) throw failure;
      await wait(seconds, signal);
    }
    signal?.throwIfAborted();
    try {
      return await work(failures + 1);
    } catch (error) {
      signal?.throwIfAborted();
      failure = toAppError(error);
    }
  }
};
