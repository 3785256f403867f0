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

export type FixKind = 'rewrite' | 'change_settings' | 'retry';

/** What each cause is called, where it sits, and what kind of fix each of its told actions is (null: not a fix). */
export const COMPONENTS: Readonly<
  Record<Cause, { type: string; component: string; fixes: readonly (FixKind | null)[] }>
> = {
  safety: {
    type: 'content_refused',
    component: 'video model safety filter',
    fixes: ['rewrite', 'change_settings', null],
  },
  parameters: {
    type: 'invalid_parameters',
    component: 'generateMedia',
    fixes: ['change_settings', null, 'rewrite'],
  },
  uncertain: { type: 'submission_unknown', component: 'API gateway', fixes: ['retry', null, null] },
  rate: { type: 'rate_limited', component: 'generateMedia', fixes: ['retry', null] },
  budget: {
    type: 'budget_exceeded',
    component: 'spending cap',
    fixes: [null, 'change_settings', 'change_settings'],
  },
  stuck: { type: 'render_stuck', component: 'video provider', fixes: [null, 'retry', 'change_settings'] },
  provider: {
    type: 'provider_error',
    component: 'video provider',
    fixes: ['retry', 'change_settings', null],
  },
  network: { type: 'network_error', component: 'connection', fixes: ['retry', null] },
  unknown: { type: 'unknown_error', component: 'studio', fixes: ['retry', 'rewrite', null] },
};

export const TELLINGS: Record<Language, Record<Cause, Telling>> = {
  en: ENGLISH_TELLINGS,
  'pt-BR': PORTUGUESE_TELLINGS,
  es: SPANISH_TELLINGS,
};
