import {
  type AspectRatio,
  isVideoModelId,
  type Resolution,
  type VideoModelId,
  videoModels,
} from './models.ts';

/** How one scene is to be filmed. `duration` in seconds. */
export interface SceneSettings {
  readonly modelId: VideoModelId;
  readonly duration: number;
  readonly resolution: Resolution;
  readonly aspectRatio: AspectRatio;
  /** Null: the model decides (it makes sound when it can). */
  readonly generateAudio: boolean | null;
  readonly seed: number | null;
  readonly negativePrompt: string | null;
  readonly referenceImages: readonly string[];
}

/** The same, as a human or a model may have proposed it: any value may be wrong. */
export interface ProposedSettings {
  readonly modelId: string;
  readonly duration: number;
  readonly resolution: string;
  readonly aspectRatio: string;
  readonly generateAudio?: boolean | null;
  readonly seed?: number | null;
  readonly negativePrompt?: string | null;
  readonly referenceImages?: readonly string[];
}

export type SettingName = 'modelId' | 'duration' | 'resolution' | 'aspectRatio' | 'referenceImages' | 'seed';

/** One setting the model cannot film, said so that a person knows what to choose instead. */
export interface SettingProblem {
  readonly setting: SettingName;
  readonly message: string;
}

/** One setting that was moved to the nearest value the model can film. */
export interface SettingChange {
  readonly setting: SettingName;
  readonly from: string;
  readonly to: string;
}

export const MAX_SEED = 2_147_483_647;

const listOf = (values: readonly (string | number)[]): string => {
  const words = values.map(String);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
};

/** Lists everything in the proposal the model would refuse; an empty list means it can be filmed. Pure. */
export const findSettingProblems = (proposed: ProposedSettings): SettingProblem[] => {
  if (!isVideoModelId(proposed.modelId)) {
    return [
      {
        setting: 'modelId',
        message: `There is no video model "${proposed.modelId}". Choose ${listOf(Object.keys(videoModels))}.`,
      },
    ];
  }
  const model = videoModels[proposed.modelId];
  const problems: SettingProblem[] = [];
  if (!model.durations.includes(proposed.duration)) {
    problems.push({
      setting: 'duration',
      message: `${model.name} films scenes of ${listOf(model.durations)} seconds, not ${proposed.duration}.`,
    });
  }
  if (!(model.resolutions as readonly string[]).includes(proposed.resolution)) {
    problems.push({
      setting: 'resolution',
      message: `${model.name} films in ${listOf(model.resolutions)}, not ${proposed.resolution}.`,
    });
  }
  if (!(model.aspectRatios as readonly string[]).includes(proposed.aspectRatio)) {
    problems.push({
      setting: 'aspectRatio',
      message: `${model.name} films in ${listOf(model.aspectRatios)}, not ${proposed.aspectRatio}.`,
    });
  }
  return [...problems, ...findReferenceProblems(proposed, proposed.modelId), ...findSeedProblems(proposed)];
};

const findSeedProblems = ({ seed }: ProposedSettings): SettingProblem[] =>
  seed == null || (Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED)
    ? []
    : [{ setting: 'seed', message: `A seed is a whole number from 0 to ${MAX_SEED}.` }];

const findReferenceProblems = (proposed: ProposedSettings, modelId: VideoModelId): SettingProblem[] => {
  const count = proposed.referenceImages?.length ?? 0;
  if (count === 0) return [];
  const model = videoModels[modelId];
  const rule = model.referenceImages;
  if (!rule)
    return [
      {
        setting: 'referenceImages',
        message: `${model.name} cannot use photos of the cast. Only Veo 3.1 can.`,
      },
    ];
  if (count > rule.max) {
    return [
      {
        setting: 'referenceImages',
        message: `${model.name} takes at most ${rule.max} photos of the cast, not ${count}.`,
      },
    ];
  }
  return proposed.duration === rule.duration && proposed.aspectRatio === rule.aspectRatio
    ? []
    : [
        {
          setting: 'referenceImages',
          message: `${model.name} uses photos of the cast only at ${rule.aspectRatio} and ${rule.duration} seconds.`,
        },
      ];
};

const nearestNumber = (values: readonly number[], wanted: number): number =>
  // On a tie the longer clip wins: a scene that breathes beats one that is cut off.
  values.reduce((best, value) => (Math.abs(value - wanted) <= Math.abs(best - wanted) ? value : best));

const lines = (resolution: string): number => Number.parseInt(resolution, 10) || 0;

const nearestResolution = (
  values: readonly Resolution[],
  wanted: string,
  fallback: Resolution,
): Resolution => {
  const target = lines(wanted);
  if (target === 0) return fallback;
  return values.reduce((best, value) =>
    Math.abs(lines(value) - target) < Math.abs(lines(best) - target) ? value : best,
  );
};

/**
 * Moves every setting the model refuses to the nearest one it can film, and says what moved.
 * The result always passes {@link findSettingProblems}. An unknown model becomes `fallbackModel`. Pure.
 */
export const nearestSettings = (
  proposed: ProposedSettings,
  fallbackModel: VideoModelId,
): { settings: SceneSettings; changes: SettingChange[] } => {
  const modelId = isVideoModelId(proposed.modelId) ? proposed.modelId : fallbackModel;
  const model = videoModels[modelId];
  const references = keepReferences(proposed, modelId);
  const rule = references.length > 0 ? model.referenceImages : null;
  const settings: SceneSettings = {
    modelId,
    duration:
      rule?.duration ??
      nearestNumber(
        model.durations,
        Number.isFinite(proposed.duration) ? proposed.duration : model.defaults.duration,
      ),
    resolution: nearestResolution(model.resolutions, proposed.resolution, model.defaults.resolution),
    aspectRatio:
      rule?.aspectRatio ??
      model.aspectRatios.find((ratio) => ratio === proposed.aspectRatio) ??
      model.defaults.aspectRatio,
    generateAudio: model.hasAudioSwitch ? (proposed.generateAudio ?? null) : null,
    seed: findSeedProblems(proposed).length > 0 ? null : (proposed.seed ?? null),
    negativePrompt: proposed.negativePrompt ?? null,
    referenceImages: references,
  };
  return { settings, changes: listChanges(proposed, settings) };
};

const keepReferences = (proposed: ProposedSettings, modelId: VideoModelId): readonly string[] => {
  const rule = videoModels[modelId].referenceImages;
  return rule ? (proposed.referenceImages ?? []).slice(0, rule.max) : [];
};

const listChanges = (proposed: ProposedSettings, settings: SceneSettings): SettingChange[] => {
  const pairs: readonly (readonly [SettingName, unknown, unknown])[] = [
    ['modelId', proposed.modelId, settings.modelId],
    ['duration', proposed.duration, settings.duration],
    ['resolution', proposed.resolution, settings.resolution],
    ['aspectRatio', proposed.aspectRatio, settings.aspectRatio],
    ['seed', proposed.seed ?? null, settings.seed],
    ['referenceImages', proposed.referenceImages?.length ?? 0, settings.referenceImages.length],
  ];
  return pairs
    .filter(([, from, to]) => from !== to)
    .map(([setting, from, to]) => ({ setting, from: String(from), to: String(to) }));
};
