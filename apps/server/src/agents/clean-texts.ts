const cleanText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

const cleanUnknown = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanUnknown);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [cleanText(key), cleanUnknown(item)]),
    );
  }
  return value;
};

/** The same plain data without what PostgreSQL cannot store: NUL and halves of surrogate pairs. Pure. */
export const cleanTexts = <T>(value: T): T => cleanUnknown(value) as T;
