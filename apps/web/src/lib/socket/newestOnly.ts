/** Of news that says how everything stands, drops what is older than something heard before under the same name. */
export interface NewestOnly {
  /** False for old news. News without a moment of its own is never old. */
  readonly isNews: (event: string, asOf: unknown) => boolean;
  /** Another server may count its moments anew. */
  readonly forget: () => void;
}

/** Builds one with nothing heard yet. */
export const createNewestOnly = (): NewestOnly => {
  const newest = new Map<string, number>();
  return {
    isNews: (event, asOf) => {
      if (typeof asOf !== 'number') {
        return true;
      }
      if (asOf < (newest.get(event) ?? Number.NEGATIVE_INFINITY)) {
        return false;
      }
      newest.set(event, asOf);
      return true;
    },
    forget: () => newest.clear(),
  };
};
