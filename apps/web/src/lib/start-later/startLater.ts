/**
 * Starts something whose code is fetched first; the returned function stops it, or keeps it from starting at all.
 * Without its code nothing starts: the page goes on as it was rendered.
 */
export const startLater = (fetchStart: () => Promise<() => () => void>): (() => void) => {
  let wanted = true;
  let stop: (() => void) | null = null;
  fetchStart().then(
    (start) => {
      stop = wanted ? start() : null;
    },
    () => undefined,
  );
  return () => {
    wanted = false;
    stop?.();
  };
};
