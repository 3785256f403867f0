import type { VideoModelId } from '@novela/contract/models';
import type { Micros } from '@novela/contract/money';
import type { Crew } from './crew.ts';

/** What happened to a take outside the crew's hands. Money in micro-dollars, times in seconds. */
export type CrewNews =
  | {
      readonly action: 'filming_started';
      readonly modelId: VideoModelId;
      readonly cost: Micros;
      /** What is left under the tightest cap after this take. */
      readonly left: Micros;
    }
  | { readonly action: 'filming_finished'; readonly seconds: number; readonly cost: Micros }
  | { readonly action: 'filming_failed'; readonly reason: string }
  | { readonly action: 'approval_needed'; readonly cost: Micros; readonly approved: Micros };

/** The conversation a piece of news belongs to. */
export interface NewsPlace {
  readonly conversationId: string;
  readonly novelaId: string;
  readonly videoId: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** The Producer tells everybody: stored as a broadcast of the conversation and published. */
export async function broadcast(_crew: Crew, _place: NewsPlace, _news: CrewNews): Promise<void> {
  throw new Error('The Producer is not on the set yet.');
}
