/**
 * Whether the gateway says that it asked its own supplier several times and gave up. Broken connections are among
 * those attempts and each carried the whole order, so one of them may have been taken and charged unheard. Pure.
 */
export const gaveUpOrdering = (words: string): boolean => /\bafter \d+ attempts?\b/i.test(words);
