/** First and last byte asked for, both inclusive. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * Reads a `Range` header against a file of `size` bytes. Undefined when there is none or it is not one simple byte
 * range (S3 then sends the whole object); `'unsatisfiable'` when it lies outside.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') {
    const tail = Math.min(Number(match[2]), size);
    return tail === 0 ? 'unsatisfiable' : { from: size - tail, to: size - 1 };
  }
  const from = Number(match[1]);
  const to = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (from >= size) return 'unsatisfiable';
  return to < from ? undefined : { from, to };
}
