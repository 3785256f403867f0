/** What a film file turned out to be. Seconds and pixels. */
export interface FilmFacts {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
}

/** The pictures made from a film, as files in the folder that was named. */
export interface FilmStills {
  /** Full size JPEG of an early frame. */
  readonly poster: string;
  /** Full size JPEG of the last frame. */
  readonly lastFrame: string;
  /** WebP, at most 320 pixels wide. */
  readonly thumbnail: string;
}

/** Reads films and draws pictures from them. Every program it starts has limits and a timeout. */
export interface FilmKit {
  /** Throws AppError `output_unreadable` when the file is no film. */
  probe(path: string): Promise<FilmFacts>;
  /** Throws AppError `output_unreadable` when no picture can be drawn. */
  stills(path: string, folder: string): Promise<FilmStills>;
}
