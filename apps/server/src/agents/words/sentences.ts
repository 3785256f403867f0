import type { Micros } from '@novela/contract/money';
import type { SceneSettings, SettingChange } from '@novela/contract/scene-settings';

/** What the crew says by itself, without asking the model, in one language. Money in micro-dollars. */
export interface Sentences {
  readonly drafting: string;
  readonly writing: (scene: number) => string;
  readonly rewriting: (scene: number) => string;
  readonly checking: (scene: number) => string;
  readonly mending: (scene: number) => string;
  readonly explaining: string;
  readonly sceneTitle: (scene: number) => string;
  readonly handIn: (scene: number, title: string) => string;
  readonly valid: (model: string, price: Micros) => string;
  readonly invalid: (firstError: string) => string;
  readonly askAdvice: (scene: number) => string;
  readonly advice: string;
  readonly adjusted: (model: string, changes: readonly SettingChange[]) => string;
  readonly drafted: (title: string) => string;
  readonly askExplanation: (message: string) => string;
  readonly filmingStarted: (model: string, price: Micros, left: Micros) => string;
  readonly filmingFinished: (seconds: number, price: Micros) => string;
  readonly filmingFailed: (reason: string) => string;
  readonly approvalNeeded: (price: Micros, approved: Micros) => string;
  readonly labels: {
    readonly retry: string;
    readonly rewrite: string;
    readonly settings: (model: string, settings: SceneSettings) => string;
  };
}
