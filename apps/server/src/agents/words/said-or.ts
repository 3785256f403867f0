const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * True when a text is more than a placeholder such as "string", "n/a" or nothing: two words and eight characters, or
 * four characters in a script that writes without spaces.
 */
export const isSaid = (text: string | null | undefined): text is string => {
  const said = text?.trim() ?? '';
  return NOT_LATIN.test(said) ? said.length >= 4 : said.length >= 8 && /\S\s+\S/.test(said);
};

/** The model's own words when they say something, else ours. */
export const saidOr = (said: string | null | undefined, otherwise: string): string =>
  isSaid(said) ? said.trim() : otherwise;
