import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../error/app-error.ts';

/** The sort values of the last row of a page, in the order of the sort. Instants travel as ISO text. */
export type KeysetValues = readonly (string | number | null)[];

const values = z.array(z.union([z.string(), z.number(), z.null()])).max(5);
const checkLength = 6;

/** Catches accidents and curiosity; a cursor gives no rights, so it needs no secret. */
const checkOf = (text: string): Buffer =>
  createHash('sha256').update(`novela cursor ${text}`).digest().subarray(0, checkLength);

/** Turns the last row's sort values into an opaque `cursor`. */
export function encodeCursor(last: KeysetValues): string {
  const text = JSON.stringify(last);
  return Buffer.concat([checkOf(text), Buffer.from(text)]).toString('base64url');
}

/**
 * Reads a cursor that {@link encodeCursor} made.
 * @throws AppError `validation_failed` when it was shortened, changed or made up
 */
export function decodeCursor(cursor: string): KeysetValues {
  const bytes = Buffer.from(cursor, 'base64url');
  const text = bytes.subarray(checkLength).toString('utf8');
  const check = bytes.subarray(0, checkLength);
  if (check.length !== checkLength || !timingSafeEqual(check, checkOf(text))) throw unreadable();
  const parsed = values.safeParse(JSON.parse(text));
  if (!parsed.success) throw unreadable();
  return parsed.data;
}

const unreadable = (): AppError =>
  new AppError('validation_failed', 'This cursor is not one the studio gave out. Start again without it.', {
    fields: [{ path: '/query/cursor', message: 'Not a cursor of this list.' }],
  });
