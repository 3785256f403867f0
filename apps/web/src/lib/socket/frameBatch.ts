/** Collects items and hands them over together, once per animation frame. */
export interface FrameBatch<T> {
  add(item: T): void;
  stop(): void;
}

/** Runs once before the next paint; a hidden tab paints nothing, so there a slow timer takes over. Browser only. */
export const beforeNextPaint = (run: () => void): (() => void) => {
  if (document.hidden) {
    const timer = setTimeout(run, 250);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
};

/** Builds a batch; `schedule` decides when it is handed over and returns how to call that off. */
export const createFrameBatch = <T>(
  apply: (items: readonly T[]) => void,
  schedule: (run: () => void) => () => void = beforeNextPaint,
): FrameBatch<T> => {
  let waiting: T[] = [];
  let cancel: (() => void) | null = null;
  const flush = () => {
    const items = waiting;
    waiting = [];
    cancel = null;
    apply(items);
  };
  return {
    add(item) {
      waiting.push(item);
      cancel ??= schedule(flush);
    },
    stop() {
      cancel?.();
      cancel = null;
      waiting = [];
    },
  };
};
