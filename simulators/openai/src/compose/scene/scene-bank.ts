import type { Genre } from '../banks/bank.ts';

export type Mood = 'secret' | 'confrontation' | 'reunion' | 'love' | 'suspense' | 'comic' | 'farewell';

/** A place to stand: its word in a slug line, inside or outside, and its English. */
export type Spot = { label: string; side: 'INT' | 'EXT'; english: string };

/** What a scene is dressed with in one language. Lines use the templates of fill-template.ts. */
export type SceneBank = {
  /** `said | answered`, without a gender anywhere. */
  lines: Readonly<Record<Mood, readonly string[]>>;
  /** Said to nobody, or to oneself. */
  alone: readonly string[];
  aloneComic: readonly string[];
  openings: Readonly<Record<'INT' | 'EXT', readonly string[]>>;
  reactions: readonly string[];
  /** For two people, then for one. */
  closings: readonly string[];
  closingsAlone: readonly string[];
  parentheticals: readonly string[];
  /** word in the story -> spot */
  spots: Readonly<Record<string, Spot>>;
  /** dawn, day, dusk, night */
  times: readonly [string, string, string, string];
  timeCues: readonly [RegExp, RegExp, RegExp, RegExp];
  sides: Readonly<Record<'INT' | 'EXT', string>>;
  continuity: { first: string; after: string; changed: string };
  summaries: readonly string[];
};

export const MOOD_CUES: ReadonlyArray<readonly [Mood, RegExp]> = [
  ['farewell', /farewell|goodbye|leaves|departs|despedid|adeus|vai embora|adiós|se va\b|marcha/iu],
  ['love', /kiss|dance|love|almost|beij|danç|amor|quase|bes[ao]|bail|casi\b/iu],
  ['comic', /goat|inspector|choir|laugh|hides|bode|fiscal|coral|esconde|cabra|coro\b|ríe/iu],
  [
    'suspense',
    /dark|lights|phone|wall|midnight|\bcounts?\b|blood|knife|shadow|\bescur|luz cai|parede|meia-noite|\bsombra|sangue|faca|oscur|pared|medianoche|sangre|cuchillo/iu,
  ],
  [
    'secret',
    /letter|key|secret|envelope|page|photo|register|carta|chave|segredo|envelope|página|foto|registro|llave|secreto/iu,
  ],
  [
    'confrontation',
    /offer|cheque|refus|\bring\b|accus|demand|slap|\blies?\b|proposta|\banel\b|acus|\bmente\b|oferta|anillo|miente|exige/iu,
  ],
  ['reunion', /return|arriv|back|meets|again|volta|chega|reencontr|desembarca|vuelve|llega|reencuentr/iu],
];

export const GENRE_MOODS: Readonly<Record<Genre, readonly Mood[]>> = {
  drama: ['confrontation', 'secret', 'reunion'],
  romance: ['love', 'reunion', 'farewell'],
  thriller: ['suspense', 'secret', 'confrontation'],
  comedy: ['comic'],
};
