import { createReadStream } from 'node:fs';
import type { FilmFacts, FilmStills } from '../platform/film/film-kit.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';
import type { TakeRow } from '../takes/take-rows.ts';

/** A film with its pictures as files on this machine. */
export interface LocalFilm {
  readonly file: string;
  readonly facts: FilmFacts;
  readonly stills: FilmStills;
}

/** The same in storage. */
export interface StoredFilm {
  readonly key: string;
  readonly posterKey: string;
  readonly lastFrameKey: string;
  readonly thumbnailKey: string;
  readonly bytes: number;
  readonly facts: FilmFacts;
}

/** Where everything of one take lies; the same take has the same place, so saving it again overwrites itself. Pure. */
export const folderOf = ({ id, createdAt }: Pick<TakeRow, 'id' | 'createdAt'>): string =>
  `video/studio/${createdAt.toISOString().slice(0, 10).replaceAll('-', '/')}/${id}`;

const names = {
  poster: 'poster.jpg',
  lastFrame: 'last-frame.jpg',
  thumbnail: 'thumbnail.webp',
  film: 'original.mp4',
} as const;

/** Puts a film and its pictures into storage. Repeating it is harmless. */
export async function storeFilm(
  { storage }: { readonly storage: ObjectStorage },
  take: Pick<TakeRow, 'id' | 'createdAt'>,
  { file, facts, stills }: LocalFilm,
): Promise<StoredFilm> {
  const folder = folderOf(take);
  const put = (name: string, from: string, contentType: string) =>
    storage.put(`${folder}/${name}`, createReadStream(from), contentType);
  const [poster, lastFrame, thumbnail, film] = await Promise.all([
    put(names.poster, stills.poster, 'image/jpeg'),
    put(names.lastFrame, stills.lastFrame, 'image/jpeg'),
    put(names.thumbnail, stills.thumbnail, 'image/webp'),
    put(names.film, file, 'video/mp4'),
  ]);
  return {
    key: film.key,
    posterKey: poster.key,
    lastFrameKey: lastFrame.key,
    thumbnailKey: thumbnail.key,
    bytes: film.bytes,
    facts,
  };
}

/** Takes out of storage what was put there of a film that is not going to be catalogued. Repeating it is harmless. */
export async function removeFilm(
  { storage }: { readonly storage: Pick<ObjectStorage, 'remove'> },
  take: Pick<TakeRow, 'id' | 'createdAt'>,
): Promise<void> {
  await Promise.all(Object.values(names).map((name) => storage.remove(`${folderOf(take)}/${name}`)));
}
