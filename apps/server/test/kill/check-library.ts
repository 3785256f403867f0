import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { World } from './open-world.ts';
import type { TakeFacts } from './take-facts.ts';

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** Media, films and files on disk are one and the same; nothing half-made is left. */
export async function checkLibrary(world: World, takes: readonly TakeFacts[]): Promise<string[]> {
  const films = takes.filter(({ state }) => state === 'completed');
  const { rows } = await world.holds.query<{ id: string }>('SELECT id FROM media_library');
  const known = new Set(films.map(({ media_id }) => media_id));
  const faults = rows.filter(({ id }) => !known.has(id)).map(({ id }) => `Media ${id} belongs to no film.`);
  if (rows.length !== films.length) faults.push(`${rows.length} media for ${films.length} films.`);
  const files = new Set(films.length > 0 ? listFiles(world.mediaFolder) : []);
  return [
    ...faults,
    ...films.flatMap((film) => checkFilm(film, files, world.mediaFolder)),
    ...[...files].map((file) => `The file ${file} belongs to nothing.`),
    ...readdirSync(world.temporaryFolder).map((left) => `${left} was left behind.`),
  ];
}

/** Takes the film's files out of those nobody has claimed yet. */
function checkFilm({ id, keys, bytes }: TakeFacts, unclaimed: Set<string>, folder: string): string[] {
  const faults = keys.filter((key) => !unclaimed.delete(key)).map((key) => `The file ${key} is missing.`);
  if (faults.length > 0) return faults;
  if (keys.length !== 4) return [`Film ${id} has ${keys.length} files instead of 4.`];
  const size = statSync(path.join(folder, keys[0] ?? '')).size;
  return size === bytes ? [] : [`The film ${id} has ${size} bytes instead of ${bytes}.`];
}
