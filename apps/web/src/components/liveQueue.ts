/** Collects sentences and reads them out together, at most once per `everyMilliseconds`. */
export interface LiveQueue {
  say(sentence: string): void;
  stop(): void;
}

/** What a queue needs of the outside, so that tests can turn the clock. */
export interface LiveClock {
  now(): number;
  later(run: () => void, milliseconds: number): () => void;
}

/** Builds a queue; the first sentence after a silence is read at once, the rest wait and are joined. */
export function createLiveQueue(
  read: (text: string) => void,
  clock: LiveClock,
  everyMilliseconds = 5000,
): LiveQueue {
  let waiting: string[] = [];
  let lastAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;

  const flush = () => {
    cancel = null;
    if (waiting.length > 0) {
      lastAt = clock.now();
      read(waiting.join(' '));
      waiting = [];
    }
  };

  return {
    say(sentence) {
      if (!waiting.includes(sentence)) {
        waiting.push(sentence);
      }
      cancel ??= clock.later(flush, Math.max(0, lastAt + everyMilliseconds - clock.now()));
    },
    stop() {
      cancel?.();
      cancel = null;
      waiting = [];
    },
  };
}
