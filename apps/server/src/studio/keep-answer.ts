/** Asks at most once every `maxAgeMs`; whoever asks meanwhile shares the answer. */
export function keepAnswer<T>(
  maxAgeMs: number,
  ask: () => Promise<T>,
  clock: () => number = () => performance.now(),
): () => Promise<T> {
  let answer: Promise<T> | null = null;
  let askedAt = 0;
  return () => {
    if (answer === null || clock() - askedAt >= maxAgeMs) {
      askedAt = clock();
      answer = ask();
    }
    return answer;
  };
}
