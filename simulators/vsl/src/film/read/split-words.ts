/** A list of words from one text with bars between them. */
export const split = (text: string): readonly string[] => text.split('|');
