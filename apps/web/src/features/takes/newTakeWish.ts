import type { InputOf } from '@novela/contract/endpoints';
import type { VideoModelId } from '@novela/contract/models';
import { nearestSettings, type SceneSettings } from '@novela/contract/scene-settings';

type Wish = InputOf<'POST /api/novelas/:id/videos/:videoId/regenerate', 'body'>;

const faster: Readonly<Partial<Record<VideoModelId, VideoModelId>>> = {
  'veo-3.1': 'veo-3.1-fast',
  'wan-2.5-t2v': 'wan-2.5-t2v-fast',
};

/** The faster sibling of a model, or null where it is the fast one itself. Pure. */
export const fasterSibling = (modelId: VideoModelId): VideoModelId | null => faster[modelId] ?? null;

export interface TakeNote {
  readonly text: string;
  /** Film with this seed; null lets the scene's own stand. */
  readonly seed: number | null;
  readonly modelId: VideoModelId;
}

/** The new take a note asks for; what is as the scene has it already is left out. Pure. */
export const newTakeWish = (scene: SceneSettings, note: TakeNote): Wish => ({
  ...(note.text.trim() === '' ? {} : { modifications: note.text.trim() }),
  ...(note.modelId === scene.modelId ? {} : { modelOverride: note.modelId }),
  ...(note.seed === null || note.seed === scene.seed ? {} : { parametersOverride: { seed: note.seed } }),
});

/** The settings the new take is filmed and priced with. Pure. */
export const newTakeSettings = (scene: SceneSettings, modelId: VideoModelId): SceneSettings =>
  modelId === scene.modelId
    ? scene
    : nearestSettings({ ...scene, modelId, referenceImages: [] }, scene.modelId).settings;

/** A note with a suggestion added, or taken out again where it already stands. Pure. */
export const toggleWords = (note: string, words: string): string => {
  const parts = note
    .split(/(?<=[.!?])\s+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const sentence = `${words}.`;
  return parts.includes(sentence)
    ? parts.filter((part) => part !== sentence).join(' ')
    : [...parts, sentence].join(' ');
};

/** True when the suggestion stands in the note. Pure. */
export const hasWords = (note: string, words: string): boolean => note.includes(`${words}.`);
