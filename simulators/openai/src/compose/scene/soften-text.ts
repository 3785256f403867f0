import type { Language } from '../brief.ts';

type Swap = readonly [RegExp, string];

const SWAPS: Record<Language, readonly Swap[]> = {
  en: [
    [/\b(a |the )?(bloody|blood-stained|bloodied) (knife|blade)\b/giu, '$1wine-stained handkerchief'],
    [/\b(knife|blade|dagger|gun|pistol|rifle|weapon)\b/giu, 'sealed envelope'],
    [/\bblood\b/giu, 'red wine'],
    [/\b(corpse|dead body)\b/giu, 'empty chair'],
    [/\b(stabs|shoots|kills|murders)\b/giu, 'confronts'],
    [/\bshards\b/giu, 'scattered petals'],
  ],
  'pt-BR': [
    [/faca (ensanguentada|com sangue)/giu, 'toalha manchada de vinho'],
    [/\b(faca|arma|pistola)\b/giu, 'carta lacrada'],
    [/\b(revólver|punhal)\b/giu, 'envelope lacrado'],
    [/\bsangue\b/giu, 'vinho'],
    [/\bestilhaços\b/giu, 'reflexos'],
    [/\b(cadáver|corpo sem vida)\b/giu, 'lugar vazio'],
    [/\b(mata|esfaqueia|atira em)\b/giu, 'enfrenta'],
  ],
  es: [
    [/cuchillo (ensangrentado|con sangre)/giu, 'pañuelo manchado de vino'],
    [/\b(cuchillo|puñal|revólver)\b/giu, 'sobre lacrado'],
    [/\b(arma|pistola)\b/giu, 'carta lacrada'],
    [/\bsangre\b/giu, 'vino'],
    [/\b(cadáver|cuerpo sin vida)\b/giu, 'lugar vacío'],
    [/\b(mata|apuñala|dispara)\b/giu, 'enfrenta'],
  ],
};

/** The same moment without what a video model's safety filter reacts to. */
export function softenText(text: string, language: Language): string {
  return SWAPS[language].reduce(
    (soft, [risky, safe]) =>
      soft.replaceAll(risky, (_, lead?: string) =>
        safe.replace('$1', typeof lead === 'string' && safe.startsWith('$1') ? lead : ''),
      ),
    text,
  );
}
