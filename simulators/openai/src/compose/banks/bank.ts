export type Genre = 'drama' | 'romance' | 'thriller' | 'comedy';

/** A noun with its article: `o casarão`, `the lighthouse`. English needs no gender. */
export type Phrase = { article: string; noun: string };

/** A story engine. Texts are templates (see fill-template.ts); `Title | text` lines are split at the bar. */
export type Arc = {
  genre: Genre;
  /** Words of the sentence that call for this engine. */
  cues: RegExp;
  titles: readonly string[];
  hooks: readonly string[];
  descriptions: readonly string[];
  /** Roles of the lead and the second (woman|man), of the elder woman, of the man in the way. */
  roles: { A: string; B: string; C: string; D: string };
  episodes: readonly string[];
  scenes: readonly string[];
};

/** Words in the story's language with their English, which the video model reads. */
export type Described = { said: string; english: string };

export type Bank = {
  arcs: readonly Arc[];
  women: readonly string[];
  men: readonly string[];
  elders: readonly string[];
  surnames: readonly string[];
  towns: readonly string[];
  places: readonly Phrase[];
  objects: readonly Phrase[];
  years: readonly string[];
  looks: readonly Described[];
  elderLooks: readonly Described[];
  elderWear: readonly Described[];
  womenWear: readonly Described[];
  menWear: readonly Described[];
  tempers: readonly string[];
};

/** Splits `a ~ b` lines into the said and the English half. */
export function described(lines: readonly string[]): Described[] {
  return lines.map((line) => {
    const [said = '', english = ''] = line.split('~').map((part) => part.trim());
    return { said, english };
  });
}

/** Splits `article noun` lines. */
export function phrases(lines: readonly string[]): Phrase[] {
  return lines.map((line) => {
    const [article = '', ...noun] = line.split(' ');
    return { article, noun: noun.join(' ') };
  });
}

/** Splits one `Title | text` line at its first bar; bars inside slots stay. */
export function titled(line: string): { title: string; text: string } {
  const bar = line.indexOf(' | ');
  return bar < 0
    ? { title: '', text: line }
    : { title: line.slice(0, bar).trim(), text: line.slice(bar + 3).trim() };
}
