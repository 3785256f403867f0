/** Every state a take can be in. Only the server's take-state writer moves a take from one to another. */
export const takeStates = [
  'queued',
  'writing',
  'checking',
  'needs_approval',
  'ready',
  'submitting',
  'submitted',
  'processing',
  'verifying',
  'submission_unknown',
  'stuck',
  'completed',
  'failed',
  'refused',
  'cancelled',
] as const;
export type TakeState = (typeof takeStates)[number];

/** The four values of `novela_videos.status`. */
export const videoStatuses = ['pending', 'generating', 'completed', 'failed'] as const;
export type VideoStatus = (typeof videoStatuses)[number];

/** What a person is told is happening now. */
export const stages = ['writing', 'checking', 'in_line', 'filming', 'saving'] as const;
export type Stage = (typeof stages)[number];

const statusByState: Readonly<Record<TakeState, VideoStatus>> = {
  queued: 'pending',
  writing: 'generating',
  checking: 'generating',
  needs_approval: 'pending',
  ready: 'generating',
  submitting: 'generating',
  submitted: 'generating',
  processing: 'generating',
  verifying: 'generating',
  submission_unknown: 'generating',
  stuck: 'generating',
  completed: 'completed',
  failed: 'failed',
  refused: 'failed',
  cancelled: 'failed',
};

const stageByState: Readonly<Partial<Record<TakeState, Stage>>> = {
  queued: 'in_line',
  writing: 'writing',
  checking: 'checking',
  ready: 'in_line',
  submitting: 'in_line',
  submitted: 'filming',
  processing: 'filming',
  stuck: 'filming',
  verifying: 'saving',
};

/** The public status of a take in this state. */
export const statusOf = (state: TakeState): VideoStatus => statusByState[state];

/** The stage shown on screen, or null when nothing is in motion. */
export const stageOf = (state: TakeState): Stage | null => stageByState[state] ?? null;

const finalStates: ReadonlySet<TakeState> = new Set(['completed', 'failed', 'refused', 'cancelled']);

/** True once nothing more will happen to the take by itself. */
export const isFinal = (state: TakeState): boolean => finalStates.has(state);

/** True while the take can still be called off without paying: nothing was sent to the provider. */
export const isCancellable = (state: TakeState): boolean =>
  state === 'queued' ||
  state === 'writing' ||
  state === 'checking' ||
  state === 'needs_approval' ||
  state === 'ready';
