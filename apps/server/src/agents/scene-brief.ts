import type { ScenePrice } from '@novela/contract/pricing';
import type { SceneScript } from '@novela/contract/scene-script';
import type { SceneSettings, SettingChange } from '@novela/contract/scene-settings';
import type { Charge } from './charge.ts';

/** A person of the cast as the crew knows them. */
export interface CastMember {
  readonly name: string;
  readonly role: string;
  readonly age: number | null;
  readonly look: string;
  readonly wardrobe: string;
  readonly personality: string;
}

/** Everything the crew is told about one scene. Settings may be invalid: the crew finds that out. */
export interface SceneBrief {
  readonly novelaId: string;
  readonly videoId: string;
  /** Null when the scene is only written, not filmed. */
  readonly takeId: string | null;
  readonly conversationId: string;
  /** BCP 47 tag of the story's language. */
  readonly language: string;
  readonly novela: {
    readonly title: string;
    readonly logline: string;
    readonly description: string;
    readonly genre: string;
  };
  readonly cast: readonly CastMember[];
  readonly episode: { readonly number: number; readonly title: string; readonly synopsis: string } | null;
  readonly episodeNumber: number;
  readonly sceneNumber: number;
  readonly whatHappens: string;
  /** Names of the characters on screen. */
  readonly characters: readonly string[];
  readonly previousScenes: readonly {
    readonly sceneNumber: number;
    readonly title: string;
    readonly prompt: string;
    readonly continuityNotes: string;
  }[];
  readonly settings: SceneSettings;
  /** What a person asked to be different this time. */
  readonly note: string | null;
  /** A script a person already read: filmed as it stands. */
  readonly given: { readonly script: SceneScript; readonly prompt: string } | null;
}

/** One finding of the Producer about the script, with the words it is about. */
export interface Warning {
  readonly quote: string;
  readonly reason: string;
  readonly suggestion: string;
}

/** A scene ready to be filmed: its settings always pass `findSettingProblems`, its prompt is never empty. */
export interface DirectedScene {
  readonly script: SceneScript;
  /** English text for the video model. */
  readonly prompt: string;
  readonly settings: SceneSettings;
  readonly price: ScenePrice;
  readonly checks: readonly string[];
  readonly warnings: readonly Warning[];
  /** Settings that ended up different from what the Writer or the brief asked for. */
  readonly changes: readonly SettingChange[];
  /** How often the Producer looked at it, 1 to 3. */
  readonly rounds: number;
}

export interface DirectOptions {
  readonly charge: Charge;
  readonly onStage: (stage: 'writing' | 'checking') => void | Promise<void>;
  /** Prices valid settings from the book in force. */
  readonly price: (settings: SceneSettings) => ScenePrice;
  readonly signal?: AbortSignal;
}
