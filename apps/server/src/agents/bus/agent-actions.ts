import type { VideoModelId } from '@novela/contract/models';
import type { ScenePrice } from '@novela/contract/pricing';
import type { SceneScript } from '@novela/contract/scene-script';
import type { ProposedSettings, SceneSettings, SettingChange } from '@novela/contract/scene-settings';
import type { Failure, FailureReport } from '../failure-report.ts';
import type { SceneBrief, Warning } from '../scene-brief.ts';

/** A scene as the Writer hands it to the Producer. */
export interface SceneProposal {
  readonly sceneNumber: number;
  readonly script: SceneScript;
  readonly prompt: string;
  /** How the Writer would film it; may be wrong. */
  readonly proposed: ProposedSettings;
  /** How it will be filmed if nothing changes; what a person approved wherever the proposal was wrong. */
  readonly settings: SceneSettings;
  readonly previousScenes: SceneBrief['previousScenes'];
}

/** The Producer's verdict. `isValid` is decided by code first, and by the Producer where code is content. */
export interface Verdict {
  readonly isValid: boolean;
  readonly errors: readonly string[];
  readonly price: ScenePrice;
  readonly checks: readonly string[];
  readonly warnings: readonly Warning[];
}

/** The Fixer's advice to the Writer. */
export interface Advice {
  readonly improvements: readonly string[];
}

/** Every question one agent may ask another: who answers it, what is asked, what comes back. */
export interface AgentActions {
  validate_and_cost: { to: 'system_integrator'; data: SceneProposal; answer: Verdict };
  fix_validation: {
    to: 'fallback_handler';
    data: { readonly errors: readonly string[]; readonly proposal: SceneProposal };
    answer: Advice;
  };
  handle_error: { to: 'fallback_handler'; data: Omit<Failure, 'conversationId'>; answer: FailureReport };
}

/** Everything an agent may tell one or all of the others without expecting an answer. */
export interface AgentNews {
  draft_written: { readonly draftId: string; readonly title: string };
  settings_adjusted: { readonly changes: readonly SettingChange[]; readonly settings: SceneSettings };
  filming_started: { readonly modelId: VideoModelId; readonly cost: number; readonly left: number };
  filming_finished: { readonly seconds: number; readonly cost: number };
  filming_failed: { readonly reason: string };
  approval_needed: { readonly cost: number; readonly approved: number };
}

export type ActionName = keyof AgentActions;
export type NewsName = keyof AgentNews;
