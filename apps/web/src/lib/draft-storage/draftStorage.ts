/** Where half-finished forms wait: `localStorage` in the browser. */
export interface TextStore {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** One kept form. Storage that is full, forbidden or broken behaves like an empty one. */
export interface KeptForm<T> {
  read(): T | null;
  write(value: T): void;
  clear(): void;
}

/** Rises when the shape of kept forms changes; older ones are then left unread. */
const SHAPE = 1;

/** A form kept under `name`; `isWhole` refuses what an older page or another hand may have left there. */
export const keepForm = <T>(
  name: string,
  isWhole: (value: unknown) => value is T,
  store: () => TextStore = () => localStorage,
): KeptForm<T> => {
  const key = `novela.form.${SHAPE}.${name}`;
  const quietly = <R>(run: (opened: TextStore) => R): R | null => {
    try {
      return run(store());
    } catch {
      return null;
    }
  };
  return {
    read: () =>
      quietly((opened) => {
        const text = opened.getItem(key);
        const value: unknown = text === null ? null : JSON.parse(text);
        return isWhole(value) ? value : null;
      }),
    write: (value) => {
      quietly((opened) => opened.setItem(key, JSON.stringify(value)));
    },
    clear: () => {
      quietly((opened) => opened.removeItem(key));
    },
  };
};
