import type { ErrorCode } from '@novela/contract/error-codes';
import type { SceneScript } from '@novela/contract/scene-script';
import type { SceneSettings } from '@novela/contract/scene-settings';

/** What went wrong with a take, as the Fixer is told. */
export interface Failure {
  readonly novelaId: string;
  readonly videoId: string;
  readonly conversationId: string;
  /** BCP 47 tag of the language the person is spoken to in. */
  readonly language: string;
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly raw: string | null;
    readonly charged: boolean | null;
  };
  readonly settings: SceneSettings;
  readonly script: SceneScript | null;
  readonly prompt: string;
  /** Other settings this scene could be filmed with, and what each would cost in USD. */
  readonly priceOptions: readonly { readonly settings: SceneSettings; readonly cost: number }[];
}

/** One way out, proposed and not yet priced. Settings are always ones the model can film. */
export type ProposedFix =
  | { readonly kind: 'retry'; readonly label: string }
  | { readonly kind: 'rewrite'; readonly label: string; readonly note: string }
  | { readonly kind: 'change_settings'; readonly label: string; readonly settings: SceneSettings };

/** The Fixer's words on a failure, with at most two ways out, best first. */
export interface FailureReport {
  readonly userMessage: string;
  readonly analysis: {
    readonly type: string;
    readonly rootCause: string;
    readonly affectedComponent: string;
  };
  readonly solution: { readonly immediate: string; readonly longTerm: string };
  readonly fixes: readonly ProposedFix[];
}
