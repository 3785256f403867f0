const cache = new Map<string, RegExp>();

/** How often any of these words (plain, may end in `*` for any ending) stand in a plain text; earlier hits weigh more. */
export function countWords(text: string, words: readonly string[]): number {
  let count = 0;
  for (const word of words) {
    const at = text.search(patternOf(word));
    if (at >= 0) count += 1 + 0.5 * (1 - at / Math.max(1, text.length)) + word.length * 0.02;
  }
  return count;
}

function patternOf(word: string): RegExp {
  const known = cache.get(word);
  if (known) return known;
  const body = word.endsWith('*') ? `${word.slice(0, -1)}[a-z]*` : word;
  const pattern = new RegExp(`(?<![a-z])${body}(?![a-z])`);
  cache.set(word, pattern);
  return pattern;
}
