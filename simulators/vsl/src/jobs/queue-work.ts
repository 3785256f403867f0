/** Runs one piece of work at a time, in the order asked; a failed piece does not stop the next. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return function enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
