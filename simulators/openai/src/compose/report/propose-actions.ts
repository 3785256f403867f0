import { type JsonRecord, recordsOf, textOf } from '../../json.ts';
import type { Brief, Language } from '../brief.ts';
import { told, toldNumber, toldText } from '../read-brief.ts';
import { type Cause, COMPONENTS, type FixKind } from './error-bank.ts';
import { findRisks } from './find-risks.ts';

const REPLACE: Record<Language, string> = {
  en: 'Replace “{quote}” with “{soft}”.',
  'pt-BR': 'Troque “{quote}” por “{soft}”.',
  es: 'Cambia “{quote}” por “{soft}”.',
};

const ALLOWED: Record<Language, string> = {
  en: 'Set it to {settings}.',
  'pt-BR': 'Ajuste para {settings}.',
  es: 'Ajústalo a {settings}.',
};

const OTHER_MODEL: Record<string, { modelId: string; duration: number; resolution: string }> = {
  'veo-3.1': { modelId: 'veo-3.1-fast', duration: 8, resolution: '1080p' },
  'veo-3.1-fast': { modelId: 'wan-2.5-t2v', duration: 5, resolution: '720p' },
  'wan-2.5-t2v': { modelId: 'veo-3.1-fast', duration: 8, resolution: '720p' },
  'wan-2.5-t2v-fast': { modelId: 'veo-3.1-fast', duration: 8, resolution: '720p' },
};

/** Changes to the words of a scene: each risky wording with what to put in its place. */
export function wordChanges(brief: Brief): string[] {
  return findRisks(brief).map(({ quote, suggestion }) =>
    REPLACE[brief.language].replace('{quote}', quote).replace('{soft}', suggestion),
  );
}

/** What the settings have to become, where the input says what is allowed. */
export function settingChanges(brief: Brief): string[] {
  const duration = toldNumber(brief, 'allowed.duration');
  const rest = ['allowed.resolution', 'allowed.aspectRatio'].map((name) => toldText(brief, name));
  const parts = [duration === undefined ? undefined : `${duration} s`, ...rest].filter(
    (one) => one !== undefined,
  );
  return parts.length === 0 ? [] : [ALLOWED[brief.language].replace('{settings}', parts.join(', '))];
}

/** Settings to try instead: cheaper ones when money is the matter, another model's otherwise; from the options given. */
function otherSettings(brief: Brief, cause: Cause) {
  const now = toldText(brief, 'modelId') ?? 'veo-3.1';
  if (cause === 'parameters')
    return { modelId: now, duration: toldNumber(brief, 'allowed.duration') ?? null, resolution: null };
  if (cause === 'budget') return { modelId: null, duration: null, resolution: '720p' };
  const option = recordsOf(told(brief, 'options')).find((one) => textOf(one['modelId']) !== now);
  return option ?? OTHER_MODEL[now] ?? { modelId: 'veo-3.1-fast', duration: 8, resolution: '720p' };
}

function actionOf(brief: Brief, cause: Cause, label: string, kind: FixKind, note: string) {
  const settings: JsonRecord = kind === 'change_settings' ? otherSettings(brief, cause) : {};
  return {
    label,
    title: label,
    description: label,
    kind,
    type: kind,
    action: kind,
    note: kind === 'rewrite' ? note : null,
    modelId: settings['modelId'] ?? null,
    duration: settings['duration'] ?? null,
    resolution: settings['resolution'] ?? null,
  };
}

/** At most two ways out of this cause, best first. */
export function proposeActions(brief: Brief, cause: Cause, labels: readonly string[], immediate: string) {
  const note = [...wordChanges(brief), immediate].slice(0, 3).join(' ');
  return labels
    .flatMap((label, index) => {
      const kind = COMPONENTS[cause].fixes[index];
      return kind ? [actionOf(brief, cause, label, kind, note)] : [];
    })
    .slice(0, 2);
}
