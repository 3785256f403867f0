import { isRecord } from '../../json.ts';
import type { Brief, Language } from '../brief.ts';
import { told, toldText } from '../read-brief.ts';
import { CAUSES, type Cause, COMPONENTS, TELLINGS } from './error-bank.ts';
import { findRisks } from './find-risks.ts';
import { proposeActions, settingChanges, wordChanges } from './propose-actions.ts';

const MODEL_NAMES: Record<string, string> = {
  'veo-3.1': 'Veo 3.1',
  'veo-3.1-fast': 'Veo 3.1 Fast',
  'wan-2.5-t2v': 'Wan 2.5',
  'wan-2.5-t2v-fast': 'Wan 2.5 Fast',
};

const SOME_LINE: Record<Language, string> = {
  en: 'one line',
  'pt-BR': 'uma frase',
  es: 'una frase',
};

/** What went wrong, in the words of the input. */
function errorWords(brief: Brief): string {
  const parts = ['error', 'errorMessage', 'errorCode', 'errors', 'reason', 'failure', 'message', 'status']
    .map((name) => told(brief, name))
    .filter((one) => one !== undefined)
    .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return parts.length > 0 ? parts.join(' ') : brief.text;
}

function errorShown(brief: Brief, words: string): string {
  const error = told(brief, 'error', 'errorMessage');
  const text = isRecord(error) ? String(error['message'] ?? '') : typeof error === 'string' ? error : words;
  return text
    .replaceAll(/[{}"[\]]/g, '')
    .trim()
    .slice(0, 140);
}

/** The cause the words point to. */
export function causeOf(words: string): Cause {
  return CAUSES.find(([, cue]) => cue.test(words))?.[0] ?? 'unknown';
}

/** The Fixer's report: what happened in plain words, what to do now, how it stays away. */
export function composeErrorReport(brief: Brief) {
  const words = errorWords(brief);
  const cause = causeOf(words);
  const facts = COMPONENTS[cause];
  const risk = findRisks(brief)[0]?.quote;
  const slots: Record<string, string> = {
    quote: risk ? `“${risk}”` : SOME_LINE[brief.language],
    model: MODEL_NAMES[toldText(brief, 'modelId') ?? ''] ?? 'Veo 3.1',
    error: errorShown(brief, words),
  };
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
  const changes = [...settingChanges(brief), ...wordChanges(brief)];
  const telling = TELLINGS[brief.language][cause];
  return {
    errorAnalysis: {
      type: facts.type,
      rootCause: fill(telling.rootCause),
      affectedComponent: facts.component,
    },
    userMessage: fill(telling.userMessage),
    solution: { immediate: fill(telling.immediate), longTerm: fill(telling.longTerm) },
    improvements: changes.length > 0 ? changes : [...telling.improvements],
    suggestedActions: proposeActions(brief, cause, telling.actions, fill(telling.immediate)),
    needsInternetSearch: cause === 'unknown',
    summary: fill(telling.immediate),
  };
}
