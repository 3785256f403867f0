import { badRequest } from '../api-error.ts';
import type { JsonRecord } from '../json.ts';

/** Edit distance of two short words. */
function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const next = [row + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const swap = (previous[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(swap, (previous[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    previous = next;
  }
  return previous.at(-1) ?? 0;
}

/** Refuses the first key that is not one of these; a near miss is told what was probably meant. */
export function refuseUnknownKeys(record: JsonRecord, known: readonly string[], prefix = ''): void {
  const key = Object.keys(record).find((one) => !known.includes(one));
  if (key === undefined) return;
  const near = key.length > 4 ? known.find((one) => distance(one, key) <= 2) : undefined;
  const hint = near ? ` Did you mean '${prefix}${near}'?` : '';
  throw badRequest(`Unknown parameter: '${prefix}${key}'.${hint}`, `${prefix}${key}`, 'unknown_parameter');
}
