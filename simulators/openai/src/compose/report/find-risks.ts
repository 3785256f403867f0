import { isRecord, listOf, textOf } from '../../json.ts';
import type { Brief, Language } from '../brief.ts';
import { told } from '../read-brief.ts';
import { softenText } from '../scene/soften-text.ts';

const RISKY =
  /\b(?:(?:bloody|blood-stained|bloodied)\s+)?(?:blood|knife|dagger|gun|pistol|rifle|weapon|corpse|stabs?|shoots|murders?|shards|faca|sangue|arma|pistola|rev[óo]lver|punhal|estilha[çc]os|cad[áa]ver|esfaqueia|cuchillo|sangre|pu[ñn]al|apu[ñn]ala|dispara)\b(?:\s+(?:ensanguentada|com sangue|ensangrentado|con sangre))?/giu;

const WORDS: Record<Language, { reason: string; suggestion: string }> = {
  en: {
    reason: 'Video models often refuse a shot for this wording.',
    suggestion: 'Show what it leaves behind instead, for example “{soft}”.',
  },
  'pt-BR': {
    reason: 'Modelos de vídeo costumam recusar a cena por causa desta expressão.',
    suggestion: 'Mostre o que ela deixa, por exemplo “{soft}”.',
  },
  es: {
    reason: 'Los modelos de video suelen rechazar la toma por esta expresión.',
    suggestion: 'Muestra lo que deja, por ejemplo “{soft}”.',
  },
};

/** The words that will be filmed: script and prompt, not the rules or the errors around them. */
function filmedWords(brief: Brief): string {
  const parts = ['script', 'prompt', 'whatHappens', 'sceneDescription'].map((name) => {
    const value = told(brief, name);
    return Array.isArray(value)
      ? listOf(value)
          .map((line) => (isRecord(line) ? textOf(line['text']) : textOf(line)) ?? '')
          .join('\n')
      : (textOf(value) ?? '');
  });
  return parts.join('\n');
}

/** Wordings a video model's safety filter may react to, each quoted exactly as it stands. */
export function findRisks(brief: Brief): Array<{ quote: string; reason: string; suggestion: string }> {
  const quotes = [...new Set(filmedWords(brief).match(RISKY) ?? [])].slice(0, 5);
  const words = WORDS[brief.language];
  return quotes.map((quote) => ({
    quote,
    reason: words.reason,
    suggestion: words.suggestion.replace('{soft}', softenAny(quote, brief.language)),
  }));
}

/** Softens in the story's language, or in whichever the quote turns out to be. */
function softenAny(quote: string, language: Language): string {
  const order: Language[] = [language, 'en', 'pt-BR', 'es'];
  return order.map((one) => softenText(quote, one)).find((soft) => soft !== quote) ?? '…';
}
