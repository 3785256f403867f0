import { type NovelaSort, titleKey } from '@novela/contract/novela-order';
import type { NovelaSummary } from '@novela/contract/novelas';

type Rows = readonly NovelaSummary[];

const keys: Readonly<Record<NovelaSort, (row: NovelaSummary) => string>> = {
  newest: ({ createdAt }) => createdAt,
  changed: ({ updatedAt }) => updatedAt,
  title: ({ title }) => titleKey(title),
};

/** Whether one row stands under another in the order of the server's list. */
const isUnder = (sort: NovelaSort, row: NovelaSummary, other: NovelaSummary): boolean => {
  const [key, otherKey] = [keys[sort](row), keys[sort](other)];
  const later = key === otherKey ? row.id > other.id : key > otherKey;
  return row.id !== other.id && later === (sort === 'title');
};

/** A renewed first page as it is, then every row known before that belongs under it: nothing is taken away. */
export const renewRows = (sort: NovelaSort, first: Rows, before: Rows): Rows => {
  const last = first.at(-1);
  const held = new Set(first.map(({ id }) => id));
  return last === undefined
    ? before
    : [...first, ...before.filter((row) => !held.has(row.id) && isUnder(sort, row, last))];
};

/** The rows with the next page under them; what the page brings stands where the page has it. */
export const addPage = (before: Rows, page: Rows): Rows => {
  const brought = new Set(page.map(({ id }) => id));
  return [...before.filter(({ id }) => !brought.has(id)), ...page];
};

/** The rows with this one in its place; where the server has brought it already, that one stays. */
export const putRow = (sort: NovelaSort, rows: Rows, row: NovelaSummary): Rows => {
  if (rows.some(({ id }) => id === row.id)) {
    return rows;
  }
  const at = rows.findIndex((other) => isUnder(sort, other, row));
  return at === -1 ? [...rows, row] : rows.toSpliced(at, 0, row);
};

/** The rows after one of them changed: it moves to where it belongs now. */
export const changeRow = (sort: NovelaSort, rows: Rows, id: string, change: Partial<NovelaSummary>): Rows => {
  const row = rows.find((one) => one.id === id);
  const others = rows.filter((one) => one.id !== id);
  return row === undefined ? rows : putRow(sort, others, { ...row, ...change });
};
