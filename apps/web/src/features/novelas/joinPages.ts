import type { NovelaSummary } from '@novela/contract/novelas';

type Rows = readonly NovelaSummary[];

const stamp = ({ createdAt, id }: NovelaSummary): string => `${createdAt} ${id}`;

/** The order of the server's list. */
export const newestFirst = (one: NovelaSummary, other: NovelaSummary): number =>
  stamp(one) < stamp(other) ? 1 : -1;

/** The upper rows as they are, then every lower row older than them: a renewed first page takes nothing away. */
export const joinPages = (upper: Rows, lower: Rows): Rows => {
  const oldest = upper.at(-1);
  return oldest === undefined ? lower : [...upper, ...lower.filter((row) => stamp(row) < stamp(oldest))];
};
