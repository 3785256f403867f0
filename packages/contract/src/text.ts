import { z } from 'zod';

/** PostgreSQL cannot store NUL, and a lone surrogate is half a character that would be silently replaced. */
const isStorable = (value: string): boolean => !value.includes('\u0000') && value.isWellFormed();

const NOT_STORABLE = 'Contains a character that cannot be stored (NUL or half of a surrogate pair).';

/** Text a person typed: trimmed, 1 to `max` characters. */
export const requiredText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Must not be empty.')
    .max(max, `Must be at most ${max} characters.`)
    .refine(isStorable, NOT_STORABLE);

/** Text that may be empty, at most `max` characters. */
export const optionalText = (max: number) =>
  z.string().trim().max(max, `Must be at most ${max} characters.`).refine(isStorable, NOT_STORABLE);

/** An id as the studio makes them (UUIDv7 text); anything that cannot be one is simply not found. */
export const id = z.string().min(1).max(255);

/** An instant as ISO 8601 text. */
export const instant = z.iso.datetime({ offset: true });

/** A whole number written as text in a query string. */
export const queryInteger = (min: number, max: number) => z.coerce.number<string>().int().min(min).max(max);
