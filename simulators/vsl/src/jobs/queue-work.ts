/** Runs one piece of work at a time, in the order asked; a failed piece does not stop the next. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    /** Queues a piece of work; it is not begun any more once `signal` is aborted. */
    enqueue<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
      const begin = () => {
        signal.throwIfAborted();
        return work();
      };
      const next = last.then(begin);
      last = next.catch(() => undefined);
      return next;
    },
    /** Resolves when everything queued so far is over. */
    idle: () => last.then(() => undefined),
  };
}
