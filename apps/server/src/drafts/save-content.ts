import type { DraftContent } from '@novela/contract/drafts';
import { drafts } from '@novela/database/schema/novelas';
import { and, eq, sql } from 'drizzle-orm';
import type { DraftDeps } from './draft-deps.ts';
import { publishDraft } from './publish-draft.ts';

const shortestPauseMs = 125;

/** Saves and publishes what the Writer has so far. */
export interface ContentSaver {
  /** Takes over the newest content; returns at once. */
  offer(content: DraftContent): void;
  /** Resolves when nothing is being saved any more; what was offered last and not saved is dropped. */
  stop(): Promise<void>;
}

/**
 * Saves the first content at once and then the newest one at most eight times a second, one save after the other.
 * A save that fails is skipped: the next one carries everything again.
 */
export function saveContent(
  deps: Pick<DraftDeps, 'db' | 'realtime' | 'log'>,
  draftId: string,
  round: number,
): ContentSaver {
  let newest: DraftContent | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  const run = async (): Promise<void> => {
    while (newest !== null && !stopped) {
      const content = newest;
      newest = null;
      const pause = new Promise((resolve) => setTimeout(resolve, shortestPauseMs));
      await save(deps, draftId, round, content);
      await pause;
    }
    running = null;
  };
  return {
    offer: (content) => {
      newest = content;
      running ??= run();
    },
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

async function save(
  deps: Pick<DraftDeps, 'db' | 'realtime' | 'log'>,
  draftId: string,
  round: number,
  content: DraftContent,
): Promise<void> {
  try {
    await deps.db
      .update(drafts)
      .set({ content: { ...content }, version: sql`${drafts.version} + 1` })
      .where(beingWritten(draftId, round));
  } catch (err) {
    deps.log.warn({ err, draftId }, 'a part of a draft was not saved');
    return;
  }
  await publishDraft(deps, draftId);
}

/** The draft while this round of it is the running one. */
export const beingWritten = (draftId: string, round: number) =>
  and(
    eq(drafts.id, draftId),
    eq(drafts.status, 'writing'),
    sql`coalesce((${drafts.wishes} ->> 'round')::int, 1) = ${round}`,
  );
