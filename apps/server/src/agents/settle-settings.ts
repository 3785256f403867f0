import {
  findSettingProblems,
  nearestSettings,
  type ProposedSettings,
  type SceneSettings,
  type SettingChange,
} from '@novela/contract/scene-settings';

/** What the Writer would like; the rest is not the Writer's to choose. */
export interface WriterWish {
  readonly duration: number;
  readonly resolution: string;
  readonly aspectRatio: string;
}

export interface SettledSettings {
  /** The Writer's wish on top of what a person chose; may be wrong. */
  readonly proposed: ProposedSettings;
  /** What will be filmed; always valid. */
  readonly settings: SceneSettings;
  /** Where the two differ. */
  readonly changes: readonly SettingChange[];
}

const listChanges = (proposed: ProposedSettings, settings: SceneSettings): SettingChange[] => {
  const pairs: readonly (readonly [SettingChange['setting'], unknown, unknown])[] = [
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

/**
 * Decides how a scene will be filmed. The model, the resolution and the frame's shape are a person's choice and stay
 * theirs; the Writer may make a scene longer or shorter as long as the model films that. Where a wish cannot be filmed
 * the person's own value counts, because its price was approved; what still does not fit moves to the nearest. Pure.
 */
export const settleSettings = (chosen: SceneSettings, wish: WriterWish): SettledSettings => {
  const proposed: ProposedSettings = { ...chosen, ...wish };
  const lengthIsWrong = findSettingProblems({ ...chosen, duration: wish.duration }).some(
    ({ setting }) => setting === 'duration' || setting === 'referenceImages',
  );
  const duration = lengthIsWrong ? chosen.duration : wish.duration;
  const { settings } = nearestSettings({ ...chosen, duration }, chosen.modelId);
  return { proposed, settings, changes: listChanges(proposed, settings) };
};
