/** Remembers counts for a short while: a list needs its total on every page, and counting reads every row. */
export interface CountCache {
  /** The remembered count of this key, or a fresh one. */
  count(key: string, fresh: () => Promise<number>): Promise<number>;
  /** Forgets everything, after a row came or went. */
  forget(): void;
}

/** A cache whose counts are at most `maxAgeMs` old and which never holds more than `maxKeys` of them. */
export function createCountCache({
  maxAgeMs = 2_000,
  maxKeys = 500,
  clock = Date.now,
}: {
  readonly maxAgeMs?: number;
  readonly maxKeys?: number;
  readonly clock?: () => number;
} = {}): CountCache {
  const counts = new Map<string, { readonly value: number; readonly at: number }>();
  return {
    count: async (key, fresh) => {
      const known = counts.get(key);
      if (known && clock() - known.at < maxAgeMs) return known.value;
      const at = clock();
      const value = await fresh();
      if (counts.size >= maxKeys) counts.clear();
      counts.set(key, { value, at });
      return value;
    },
    forget: () => counts.clear(),
  };
}
