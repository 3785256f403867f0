import { isVideoModelId, videoModels } from '@novela/contract/models';
import { nearestSettings, type SceneSettings } from '@novela/contract/scene-settings';
import type { ProposedFix } from '../failure-report.ts';
import { isSaid, saidOr } from '../words/said-or.ts';
import type { Sentences } from '../words/sentences.ts';
import type { ErrorReportAnswer } from './error-report.ts';

type Action = ErrorReportAnswer['suggestedActions'][number];

const MOST_FIXES = 2;
const MOST_LABEL_CHARACTERS = 80;

const isSame = (a: SceneSettings, b: SceneSettings): boolean =>
  a.modelId === b.modelId &&
  a.duration === b.duration &&
  a.resolution === b.resolution &&
  a.aspectRatio === b.aspectRatio;

const changeSettings = (action: Action, now: SceneSettings, words: Sentences): ProposedFix | null => {
  const wanted = action.modelId !== null && isVideoModelId(action.modelId) ? action.modelId : now.modelId;
  const { settings } = nearestSettings(
    {
      ...now,
      modelId: wanted,
      duration: action.duration ?? now.duration,
      resolution: action.resolution ?? now.resolution,
    },
    now.modelId,
  );
  if (isSame(settings, now)) return null;
  const label = words.labels.settings(videoModels[settings.modelId].name, settings);
  return { kind: 'change_settings', label: saidOr(action.label, label), settings };
};

const toFix = (action: Action, now: SceneSettings, words: Sentences): ProposedFix | null => {
  switch (action.kind) {
    case 'retry':
      return { kind: 'retry', label: saidOr(action.label, words.labels.retry) };
    case 'change_settings':
      return changeSettings(action, now, words);
    case 'rewrite':
      return isSaid(action.note)
        ? {
            kind: 'rewrite',
            label: saidOr(action.label, words.labels.rewrite),
            note: action.note.trim().slice(0, 2_000),
          }
        : null;
  }
};

/**
 * Turns what the Fixer suggests into at most two fixes that can be carried out: settings are moved to what the model
 * films, a change that changes nothing and a rewrite without a note fall away. Pure.
 */
export const proposeFixes = (
  actions: readonly Action[],
  now: SceneSettings,
  words: Sentences,
): ProposedFix[] =>
  actions
    .map((action) => toFix(action, now, words))
    .filter((fix) => fix !== null)
    .map((fix) => ({ ...fix, label: fix.label.slice(0, MOST_LABEL_CHARACTERS) }))
    .slice(0, MOST_FIXES);
