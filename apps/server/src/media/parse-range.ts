import type { ByteRange } from '../platform/object-storage/object-storage.ts';

/**
 * Reads a `Range` header for an object of `bytes` bytes. Null means: answer with the whole object, because the header
 * is absent, malformed or asks for several ranges (RFC 9110 lets a server ignore those). Pure.
 */
export function parseRange(header: string | undefined, bytes: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (!match || (first === '' && last === '')) return null;
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? 'unsatisfiable' : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  // An end before its start makes the header invalid, not the range unsatisfiable.
  if (last !== '' && Number(last) < start) return null;
  return start >= bytes ? 'unsatisfiable' : { start, end };
}
