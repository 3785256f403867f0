/** Where a key leads from frame `from` of `count`, or `null` when the key does not move or there is no room. */
export function moveInStrip(key: string, from: number, count: number): number | null {
  const targets: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || target < 0 || target >= count || target === from ? null : target;
}
