const HOUR_MS = 3_600_000;
const MOST_PER_HOUR = 100;

/** Counts requests per user in windows of an hour that open with the first request; can be switched off. */
export function createRateLimit() {
  const windows = new Map<string, { opened: number; count: number }>();
  let on = true;
  return {
    /** Counts one request and tells whether the user is above 100 in the running hour. */
    isAbove(userId: string, now: number): boolean {
      if (!on) return false;
      const known = windows.get(userId);
      const current = known && now - known.opened < HOUR_MS ? known : { opened: now, count: 0 };
      current.count += 1;
      windows.set(userId, current);
      return current.count > MOST_PER_HOUR;
    },
    switchTo(value: boolean): void {
      on = value;
    },
    reset(): void {
      windows.clear();
      on = true;
    },
  };
}

export type RateLimit = ReturnType<typeof createRateLimit>;
