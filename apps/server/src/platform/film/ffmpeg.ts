import type { FilmKit } from './film-kit.ts';

/** Films read and pictures drawn by ffmpeg; without a path the one that comes with the studio. */
export function createFilmKit(_options: { readonly ffmpegPath?: string | undefined } = {}): FilmKit {
  throw new Error('There is no film kit yet.');
}
