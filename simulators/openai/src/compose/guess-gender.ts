const WOMEN =
  /\b(she|her|woman|girl|mother|daughter|sister|wife|widow|bride|queen|grandmother|aunt|mulher|mãe|filha|irmã|esposa|viúva|noiva|avó|dona|ela|mujer|madre|hija|hermana|viuda|novia|abuela|doña|ella|tía|tia)\b/iu;
const MEN =
  /\b(he|his|man|boy|father|son|brother|husband|widower|groom|king|grandfather|uncle|homem|pai|filho|irmão|marido|viúvo|noivo|avô|seu|ele|hombre|padre|hijo|hermano|esposo|viudo|novio|abuelo|don|él|tío|tio)\b/iu;
const WOMEN_NAMES =
  /^(abigail|alice|amber|ashley|beatriz|bea|carmen|charlotte|clare|claire|consuelo|dolores|edith|elisabeth|elizabeth|ellen|esther|flor|grace|helen|inés|inês|irene|isabel|jane|joan|june|karen|liz|luz|mabel|margot|mary|maribel|marisol|mercedes|miriam|naomi|paz|pilar|raquel|rachel|rocío|rosario|rose|ruth|sol|soledad|susan|yasmin|zoe|zoé)$/iu;
const MEN_NAMES = /^(josh?ua|luca|noah|ezra|isaiah|joshua|elijah|nikita|sasha|andrea|mica|jeremiah|micah)$/iu;

/** Woman or man, from what is said about a person, else from the name's ending (right most of the time). */
export function guessGender(name: string, words = ''): 'f' | 'm' {
  const first = name.trim().split(/\s+/)[0] ?? '';
  if (/^(dona|doña|mrs|ms|miss|lady|aunt|tia|tía|sister|mother|irmã)\.?$/iu.test(first)) return 'f';
  if (/^(don|seu|mr|sir|dr|uncle|tio|tío|padre|father)\.?$/iu.test(first)) return 'm';
  if (WOMEN_NAMES.test(first)) return 'f';
  if (MEN_NAMES.test(first)) return 'm';
  if (/(a|á|ia|ly|ine|elle|ette|ie)$/iu.test(first)) return 'f';
  if (WOMEN.test(words) && !MEN.test(words)) return 'f';
  return 'm';
}
