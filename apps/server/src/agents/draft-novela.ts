import type { DraftContent } from '@novela/contract/drafts';
import type { CharacterInput } from '@novela/contract/novelas';
import type { Charge } from './charge.ts';
import type { Crew } from './crew.ts';

export interface DraftWish {
  readonly draftId: string;
  readonly sentence: string;
  readonly language?: string | undefined;
  readonly characters?: readonly CharacterInput[] | undefined;
  /** 1 for the first version; later rounds ask for a different one. */
  readonly round: number;
}

export interface DraftOptions {
  readonly charge: Charge;
  /** Called while the Writer writes, each time with everything known so far; every value is valid already. */
  readonly onContent: (content: DraftContent) => void;
  readonly signal?: AbortSignal;
}

/**
 * Has the Writer draft a novela from one sentence. Answers with the complete draft.
 * @throws AppError `writer_refused`, `writer_incomplete`, `writer_unavailable`, `writer_quota`, `writer_rejected`,
 *   `agent_limit_reached`.
 */
export async function draftNovela(
  _crew: Crew,
  _wish: DraftWish,
  _options: DraftOptions,
): Promise<DraftContent> {
  throw new Error('The Writer is not at the desk yet.');
}
