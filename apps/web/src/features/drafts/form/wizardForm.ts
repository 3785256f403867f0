import { type AspectRatio, type Resolution, type VideoModelId, videoModels } from '@novela/contract/models';
import type { PlannedScene } from '@novela/contract/novelas';
import type { SettingChange } from '@novela/contract/scene-settings';

/** One person of the cast as the wizard holds it; `age` stays text while it is typed. */
export interface CastRow {
  readonly key: string;
  /** Its place in the Writer's draft, or in the cast it was copied from; null when a person added it. */
  readonly draftIndex: number | null;
  readonly name: string;
  readonly role: string;
  readonly age: string;
  readonly look: string;
  readonly wardrobe: string;
  /** A public https address of a picture, or empty. */
  readonly photo: string;
  /** What no field shows and a copied person keeps. */
  readonly personality?: string;
  /** Further photos of a copied person; they go with the first one. */
  readonly morePhotos?: readonly string[];
}

export type CastField = Exclude<keyof CastRow, 'key' | 'draftIndex' | 'personality' | 'morePhotos'>;

/** How every scene is filmed unless one says otherwise. `duration` in seconds. */
export interface Format {
  readonly modelId: VideoModelId;
  readonly duration: number;
  readonly resolution: Resolution;
  readonly aspectRatio: AspectRatio;
}

/** Every value of the seven steps. */
export interface WizardForm {
  readonly title: string;
  readonly otherTitles: readonly string[];
  readonly description: string;
  readonly logline: string;
  readonly genre: string;
  readonly language: string;
  readonly format: Format;
  readonly targetEpisodes: number;
  readonly scenesPerEpisode: number;
  readonly cast: readonly CastRow[];
  readonly episodes: readonly {
    readonly number: number;
    readonly title: string;
    readonly synopsis: string;
  }[];
  readonly firstScenes: readonly PlannedScene[];
  /** USD; null follows the suggestion. */
  readonly cap: number | null;
  /** What no step shows and copied settings bring along. */
  readonly unseen?: {
    readonly masterSeed: number | null;
    readonly referenceCharacterImages: readonly string[];
  };
}

/** The form, and what a person did to it; all of it survives in browser storage. */
export interface WizardState {
  readonly form: WizardForm;
  /** Names of fields a person changed: the draft never writes into them again. */
  readonly edited: readonly string[];
  /** Places of drafted people a person took out. */
  readonly removed: readonly number[];
  /** What the last choice moved along with it, so that the screen can say so. */
  readonly changes: readonly SettingChange[];
  /** The format before the last one-click saving. */
  readonly formatBefore: Format | null;
}

export const MAX_EPISODES = 100;
export const MAX_SCENES = 40;
export const MAX_CAST = 12;

/** An empty form: Veo 3.1 at its own defaults, one short season. Pure. */
export const emptyWizard = (language: string): WizardState => ({
  form: {
    title: '',
    otherTitles: [],
    description: '',
    logline: '',
    genre: 'drama',
    language,
    format: { modelId: 'veo-3.1', ...videoModels['veo-3.1'].defaults },
    targetEpisodes: 3,
    scenesPerEpisode: 6,
    cast: [],
    episodes: [],
    firstScenes: [],
    cap: null,
  },
  edited: [],
  removed: [],
  changes: [],
  formatBefore: null,
});

/** The photos a model may be given, in cast order. Pure. */
export const photosOf = (cast: readonly CastRow[]): string[] =>
  cast.map(({ photo }) => photo.trim()).filter((photo) => photo.startsWith('https://'));
