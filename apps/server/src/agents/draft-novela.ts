import type { DraftContent } from '@novela/contract/drafts';
import type { CharacterInput } from '@novela/contract/novelas';
import type { Charge } from './charge.ts';
import type { Crew } from './crew.ts';
import { runAgent } from './run-agent.ts';
import { completeDraft } from './script-writer/complete-draft.ts';
import { novelaDraftShape } from './script-writer/novela-draft.ts';
import { readPartialJson } from './script-writer/read-partial-json.ts';
import { toDraftContent } from './script-writer/to-draft-content.ts';
import { thinkAloud } from './think-aloud.ts';
import { wordsIn } from './words/words-in.ts';

/** Content is told at most this often, in milliseconds: a page repaints no faster and every telling is stored. */
const LEAST_PAUSE_MS = 80;

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
  /** Milliseconds between two tellings; replaced in tests. */
  readonly leastPauseMs?: number;
}

/** Tells content as text grows: at once when there is first something to tell, then in steps, never twice the same. */
const tellProgress = ({ onContent, leastPauseMs = LEAST_PAUSE_MS }: DraftOptions) => {
  let told = '{}';
  let toldAt = Number.NEGATIVE_INFINITY;
  return (text: string): void => {
    if (performance.now() - toldAt < leastPauseMs) return;
    const content = toDraftContent(readPartialJson(text) ?? {});
    const shown = JSON.stringify(content);
    if (shown === told) return;
    told = shown;
    toldAt = performance.now();
    onContent(content);
  };
};

const toInput = ({ sentence, language, characters, round }: DraftWish) => ({
  task: 'draft_novela',
  sentence,
  language: language ?? null,
  characters: characters ?? [],
  version: round,
});

/**
 * Has the Writer draft a novela from one sentence. Answers with the complete draft, ready to become a novela.
 * @throws AppError `writer_refused`, `writer_incomplete`, `writer_unavailable`, `writer_quota`, `writer_rejected`,
 *   `agent_limit_reached`.
 */
export async function draftNovela(
  { desk, bus }: Crew,
  wish: DraftWish,
  options: DraftOptions,
): Promise<DraftContent> {
  const { draftId, language = 'en' } = wish;
  const place = { conversationId: draftId, novelaId: null, videoId: null, draftId, language };
  thinkAloud(desk.realtime, 'script_writer', place, wordsIn(language).drafting);
  const answer = await runAgent(desk, {
    agent: desk.agents.writer,
    shape: novelaDraftShape,
    input: toInput(wish),
    tools: [],
    charge: options.charge,
    signal: options.signal,
    onText: tellProgress(options),
  });
  const content = completeDraft(toDraftContent(answer), wish);
  const title = content.title ?? '';
  const spoken = { ...place, language: content.language ?? language };
  await bus
    .tellAs('script_writer', spoken)
    .broadcast('draft_written', { draftId, title }, wordsIn(spoken.language).drafted(title));
  return content;
}
