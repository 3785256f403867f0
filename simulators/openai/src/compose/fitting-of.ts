import type { Fitting } from '../schema/fit-to-schema.ts';
import type { Brief, Language } from './brief.ts';
import type { Random } from './random.ts';
import { told } from './read-brief.ts';

const LEANINGS = [
  'veo31',
  'video',
  '16:9',
  '1080p',
  'generatemedia',
  'validate',
  'medium',
  'retry',
  'drama',
  'normal',
];

const FILLERS: Record<Language, string> = {
  en: 'To be settled with the director',
  'pt-BR': 'A combinar com a direção',
  es: 'Por acordar con dirección',
};

/** How a value nobody composed is made: from the request by the property's name, else from its own words. */
export function fittingOf(brief: Brief, random: Random): Omit<Fitting, 'root'> {
  const subject = brief.text
    .replaceAll(/[{}"[\]\n]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return {
    random,
    recall: (key) => told(brief, key),
    leaning: LEANINGS,
    sentence: (key) => {
      if (/query|question|search|message|text|prompt|description|city|location|topic/i.test(key) && subject) {
        return subject.slice(0, 160);
      }
      return FILLERS[brief.language];
    },
  };
}
