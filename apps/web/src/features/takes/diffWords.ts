/** A run of words, and whether the other text has them too. */
export interface DiffPart {
  readonly text: string;
  readonly same: boolean;
}

/** Beyond this many words in each text the table would be larger than it is worth; nothing is marked then. */
const LONGEST = 1500;

const tokens = (text: string): string[] => text.match(/\s*(?:[\p{L}\p{M}\p{N}'’-]+|[^\s])/gu) ?? [];

const sameWord = (a: string | undefined, b: string | undefined): boolean => a?.trim() === b?.trim();

/** Lengths of the longest common subsequence of every pair of ends, as one flat table. */
const commonLengths = (left: readonly string[], right: readonly string[]): Uint16Array => {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const below = table[(i + 1) * width + j] ?? 0;
      const beside = table[i * width + j + 1] ?? 0;
      const both = (table[(i + 1) * width + j + 1] ?? 0) + 1;
      table[i * width + j] = sameWord(left[i], right[j]) ? both : Math.max(below, beside);
    }
  }
  return table;
};

const joinRuns = (words: readonly DiffPart[]): DiffPart[] => {
  const runs: DiffPart[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.same === word.same) {
      runs[runs.length - 1] = { text: last.text + word.text, same: word.same };
    } else {
      runs.push(word);
    }
  }
  return runs;
};

type Step = 'both' | 'left' | 'right';

/** The way through the table: which text the next word comes from. */
const walk = (left: readonly string[], right: readonly string[]): Step[] => {
  const table = commonLengths(left, right);
  const width = right.length + 1;
  const valueAt = (i: number, j: number) =>
    i > left.length || j > right.length ? -1 : (table[i * width + j] ?? 0);
  const stepAt = (i: number, j: number): Step => {
    const below = valueAt(i + 1, j);
    const beside = valueAt(i, j + 1);
    if (below >= 0 && beside >= 0 && sameWord(left[i], right[j])) {
      return 'both';
    }
    return below >= beside ? 'left' : 'right';
  };
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const step = stepAt(i, j);
    steps.push(step);
    i += step === 'right' ? 0 : 1;
    j += step === 'left' ? 0 : 1;
  }
  return steps;
};

/** The words of one text in order, each marked as shared or its own. */
const mark = (words: readonly string[], steps: readonly Step[], own: Step): DiffPart[] =>
  joinRuns(
    steps
      .filter((step) => step === 'both' || step === own)
      .map((step, index) => ({ text: words[index] ?? '', same: step === 'both' })),
  );

/** Both texts as runs of words they share and words only one of them has. Joined again, each is its text. Pure. */
export const diffWords = (left: string, right: string): readonly [DiffPart[], DiffPart[]] => {
  const a = tokens(left);
  const b = tokens(right);
  if (a.length > LONGEST || b.length > LONGEST) {
    const same = left === right;
    return [[{ text: left, same }], [{ text: right, same }]];
  }
  const steps = walk(a, b);
  return [mark(a, steps, 'left'), mark(b, steps, 'right')];
};
