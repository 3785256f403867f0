import path from 'node:path';

const segment = /^[A-Za-z0-9_!*'()-][A-Za-z0-9_!.*'()-]*$/;
const longestKey = 500;

/**
 * The file of a key inside the folder, or null when the key is not one the studio makes: relative, made of plain
 * names, nothing hidden, no way up. Pure.
 */
export const findPlace = (folder: string, key: string): string | null => {
  if (key.length === 0 || key.length > longestKey) return null;
  const segments = key.split('/');
  return segments.every((name) => segment.test(name)) ? path.join(folder, ...segments) : null;
};
