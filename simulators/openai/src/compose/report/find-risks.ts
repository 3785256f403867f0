import { isRecord } from '../../json.ts';
import type { Brief, Language } from '../brief.ts';
import { told } from '../read-brief.ts';
import { softenText } from '../scene/soften-text.ts';

const RISKY =
  /\b(?:(?:bloody|blood-stained|bloodied)\s+)?(?:blood|knife|dagger|gun|pistol|rifle|weapon|corpse|stabs?|shoots|murders?|shards|faca|sangue|arma|pistola|rev[óo]lver|punhal|estilha[çc]os|cad[áa]ver|esfaqueia|cuchillo|sangre|pu[ñn]al|apu[ñn]ala|dispara)\b(?:\s+(?:ensanguentada|com sangue|ensangrentado|con sangre))?/giu;

const REASONS: Record<Language, string> = {
  en: 'Video models often refuse a shot for this wording.',
  'pt-BR': 'Modelos de vídeo costumam recusar a cena por causa desta expressão.',
  es: 'Los modelos de video suelen rechazar la toma por esta expresión.',
};

/** Every text inside a value, whatever its shape. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The words that will be filmed: script and prompt, not the rules or the errors around them. */
function filmedWords(brief: Brief): string {
  return ['script', 'prompt', 'whatHappens', 'sceneDescription']
    .flatMap((name) => textsIn(told(brief, name)))
    .join('\n');
}

/** Wordings a video model's safety filter may react to, each quoted exactly, with words to put in their place. */
export function findRisks(brief: Brief): Array<{ quote: string; reason: string; suggestion: string }> {
  const quotes = [...new Set(filmedWords(brief).match(RISKY) ?? [])].slice(0, 5);
  return quotes.map((quote) => ({
    quote,
    reason: REASONS[brief.language],
    suggestion: softenAny(quote, brief.language),
  }));
}

/** Softens in the story's language, or in whichever the quote turns out to be. */
function softenAny(quote: string, language: Language): string {
  const order: Language[] = [language, 'en', 'pt-BR', 'es'];
  return order.map((one) => softenText(quote, one)).find((soft) => soft !== quote) ?? '…';
}
