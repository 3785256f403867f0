import type { Phrase } from '../banks/bank.ts';
import type { Language } from '../brief.ts';

const PORTUGUESE: Record<string, Record<string, string>> = {
  de: { o: 'do', a: 'da', os: 'dos', as: 'das' },
  em: { o: 'no', a: 'na', os: 'nos', as: 'nas' },
  a: { o: 'ao', a: 'à', os: 'aos', as: 'às' },
};

const SPANISH: Record<string, Record<string, string>> = { de: { el: 'del' }, a: { el: 'al' } };

/**
 * A noun in the form a sentence needs: `the` (definite), `bare`, or behind `de`, `em`/`en`, `a`, contracted as the
 * language does.
 */
export function sayPhrase(phrase: Phrase, form: string, language: Language): string {
  const { article, noun } = phrase;
  if (form === 'bare') return noun;
  const whole = article ? `${article} ${noun}` : noun;
  if (form === 'the' || language === 'en') return whole;
  const joined = (language === 'es' ? SPANISH : PORTUGUESE)[form]?.[article];
  if (joined) return `${joined} ${noun}`;
  return `${form} ${whole}`;
}
