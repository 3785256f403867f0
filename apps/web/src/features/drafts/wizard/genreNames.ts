import type { genres as contractGenres } from '@novela/contract/novelas';

/** The genres with a name in every language; a draft may bring another. */
export const genres = ['drama', 'romance', 'thriller', 'comedy'] as const satisfies typeof contractGenres;
