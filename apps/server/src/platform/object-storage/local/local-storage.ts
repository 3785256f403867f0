import type { ObjectStorage } from '../object-storage.ts';

/** Objects as files under one folder, served from `/media/<key>`. */
export function createLocalStorage(_options: { readonly folder: string }): ObjectStorage {
  throw new Error('There is no local storage yet.');
}
