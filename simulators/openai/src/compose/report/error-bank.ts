import type { Language } from '../brief.ts';
import { ENGLISH_TELLINGS } from './english.ts';
import { PORTUGUESE_TELLINGS } from './portuguese.ts';
import { SPANISH_TELLINGS } from './spanish.ts';
import type { Telling } from './telling.ts';

export type Cause =
  | 'safety'
  | 'parameters'
  | 'uncertain'
  | 'rate'
  | 'budget'
  | 'stuck'
  | 'provider'
  | 'network'
  | 'unknown';

/** First match wins. */
export const CAUSES: ReadonlyArray<readonly [Cause, RegExp]> = [
  ['uncertain', /504|endpoint request timed out|submission_unknown|possibly charged|unknown whether/iu],
  ['safety', /safety|nsfw|E005|flagged|sensitive|moderation|content policy|recus|refus|rechaz|filtro/iu],
  ['budget', /budget|\bcap\b|limit reached|insufficient (funds|quota)|402|limite|tope|quota/iu],
  ['rate', /429|rate limit|too many|throttl/iu],
  ['parameters', /422|\b400\b|invalid|unsupported param|must be|validation|inválid|not one of/iu],
  ['stuck', /stuck|past (the )?deadline|hang|still processing|travad|atascad|never finished/iu],
  ['provider', /50[0-3]|E00[1-9]|prediction failed|provider|internal server error|model error/iu],
  ['network', /timeout|timed out|ECONN|network|socket|dns|fetch failed|rede|red\b/iu],
  ['unknown', /.*/su],
];

export const COMPONENTS: Readonly<
  Record<Cause, { type: string; component: string; actions: readonly string[] }>
> = {
  safety: {
    type: 'content_refused',
    component: 'video model safety filter',
    actions: ['soften', 'rewrite', 'switch_model'],
  },
  parameters: {
    type: 'invalid_parameters',
    component: 'generateMedia',
    actions: ['adjust', 'edit', 'retry'],
  },
  uncertain: { type: 'submission_unknown', component: 'API gateway', actions: ['wait', 'check', 'retry'] },
  rate: { type: 'rate_limited', component: 'generateMedia', actions: ['wait', 'retry'] },
  budget: { type: 'budget_exceeded', component: 'spending cap', actions: ['raise', 'lower', 'switch_model'] },
  stuck: { type: 'render_stuck', component: 'video provider', actions: ['wait', 'retry', 'switch_model'] },
  provider: {
    type: 'provider_error',
    component: 'video provider',
    actions: ['retry', 'switch_model', 'wait'],
  },
  network: { type: 'network_error', component: 'connection', actions: ['retry', 'wait'] },
  unknown: { type: 'unknown_error', component: 'studio', actions: ['retry', 'contact'] },
};

export const TELLINGS: Record<Language, Record<Cause, Telling>> = {
  en: ENGLISH_TELLINGS,
  'pt-BR': PORTUGUESE_TELLINGS,
  es: SPANISH_TELLINGS,
};
