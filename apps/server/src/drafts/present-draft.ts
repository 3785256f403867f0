import { type Draft, draftContent } from '@novela/contract/drafts';
import { microsToUsd, usdToMicros } from '@novela/contract/money';
import { takeError } from '@novela/contract/videos';
import { drafts } from '@novela/database/schema/novelas';
import { eq, sql } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';
import { AppError } from '../platform/error/app-error.ts';

export type DraftRow = typeof drafts.$inferSelect;

/** What belongs to a draft besides its own row. */
interface DraftFacts {
  /** USD as the database sums it. */
  readonly spent: string;
  readonly used: boolean;
}

const presentDraft = (row: DraftRow, { spent, used }: DraftFacts): Draft => {
  const content = draftContent.safeParse(row.content);
  const error = takeError.safeParse(row.error);
  return {
    id: row.id,
    novelaId: row.novelaId,
    sentence: row.sentence,
    status: row.status,
    content: content.success ? content.data : {},
    cost: microsToUsd(usdToMicros(Number(spent))),
    error: error.success ? error.data : null,
    used,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  };
};

// Written with table names: the query builder leaves them out of a selection, and inside a subquery `id` is another.
const isUsed = sql<boolean>`EXISTS (SELECT 1 FROM novelas WHERE novelas.draft_id = drafts.id)`;
const spentOnDraft = sql<string>`(
  SELECT coalesce(sum(entry.spent), 0) FROM ledger_entries entry
  WHERE entry.novela_id = drafts.novela_id AND entry.conversation_id = drafts.id AND NOT entry.simulated)`;

/** One draft as far as it is written. Throws AppError `not_found`. */
export async function readDraft(db: Executor, draftId: string): Promise<Draft> {
  const [found] = await db
    .select({ row: drafts, used: isUsed, spent: spentOnDraft })
    .from(drafts)
    .where(eq(drafts.id, draftId));
  if (!found) throw new AppError('not_found', 'There is no such draft.');
  return presentDraft(found.row, found);
}
