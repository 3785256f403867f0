/** The orders of the list: made last, changed last, by title. */
export const novelaSorts = ['newest', 'changed', 'title'] as const;
export type NovelaSort = (typeof novelaSorts)[number];

const KEY_CHARACTERS = 100;

/**
 * What titles are sorted by: no accents, no capitals, no opening marks, and no more than the first hundred characters.
 * The database keeps the same key in `novelas.title_key`; by code points, so that every machine agrees. Pure.
 */
export const titleKey = (title: string): string => {
  const bare = title.normalize('NFD').replace(/[\u0300-\u036f¡¿«»‘’“”"']/g, '');
  return Array.from(bare.toLowerCase().trim()).slice(0, KEY_CHARACTERS).join('');
};
