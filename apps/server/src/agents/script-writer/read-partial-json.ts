/** Where a reader of unfinished JSON stands. */
interface Cursor {
  readonly text: string;
  at: number;
}

/** Nothing more can be read here: the text ends inside this value. */
const ENDED = Symbol('ended');
type Read = unknown | typeof ENDED;

const skipSpace = (cursor: Cursor): string => {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) cursor.at += 1;
  return cursor.text[cursor.at] ?? '';
};

/** Reads a string; one that is still being written counts as far as it goes, without a half escape. */
const readString = (cursor: Cursor): string => {
  const start = cursor.at;
  let end = start + 1;
  while (end < cursor.text.length && cursor.text[end] !== '"') end += cursor.text[end] === '\\' ? 2 : 1;
  const closed = end < cursor.text.length;
  cursor.at = Math.min(end + 1, cursor.text.length);
  const body = cursor.text.slice(start + 1, end);
  const whole = closed ? body : body.replace(/\\(?:u[\dA-Fa-f]{0,3})?$/, '');
  try {
    return String(JSON.parse(`"${whole}"`)).toWellFormed();
  } catch {
    return '';
  }
};

/** Numbers and words count only when something follows them: `1` may become `12`. */
const readScalar = (cursor: Cursor): Read => {
  const found = /^[^\s,\]}]+/.exec(cursor.text.slice(cursor.at, cursor.at + 40))?.[0] ?? '';
  cursor.at += found.length;
  if (found === '' || cursor.at >= cursor.text.length) return ENDED;
  try {
    return JSON.parse(found) as unknown;
  } catch {
    return ENDED;
  }
};

const readArray = (cursor: Cursor): unknown[] => {
  const items: unknown[] = [];
  cursor.at += 1;
  for (let next = skipSpace(cursor); next !== '' && next !== ']'; next = skipSpace(cursor)) {
    const item = readValue(cursor);
    if (item === ENDED) return items;
    items.push(item);
    if (skipSpace(cursor) !== ',') break;
    cursor.at += 1;
  }
  cursor.at += 1;
  return items;
};

const readObject = (cursor: Cursor): Record<string, unknown> => {
  const entries: [string, unknown][] = [];
  cursor.at += 1;
  while (skipSpace(cursor) === '"') {
    const key = readString(cursor);
    if (skipSpace(cursor) !== ':') break;
    cursor.at += 1;
    const value = skipSpace(cursor) === '' ? ENDED : readValue(cursor);
    if (value === ENDED) break;
    entries.push([key, value]);
    if (skipSpace(cursor) !== ',') break;
    cursor.at += 1;
  }
  cursor.at += 1;
  return Object.fromEntries(entries);
};

const readValue = (cursor: Cursor): Read => {
  const first = skipSpace(cursor);
  if (first === '{') return readObject(cursor);
  if (first === '[') return readArray(cursor);
  return first === '"' ? readString(cursor) : readScalar(cursor);
};

/**
 * Reads JSON that is still being written: everything known so far, strings as far as they go. Answers null while there
 * is no object yet. Made for text of one trusted shape that only grows; it does not judge broken JSON. Pure.
 */
export const readPartialJson = (text: string): Record<string, unknown> | null => {
  const cursor: Cursor = { text, at: 0 };
  return skipSpace(cursor) === '{' ? readObject(cursor) : null;
};
