import type { DraftContent } from '@novela/contract/drafts';
import type { TakeError } from '@novela/contract/videos';
import { drafts } from '@novela/database/schema/novelas';
import { sql } from 'drizzle-orm';
import { draftNovela } from '../agents/draft-novela.ts';
import { chargeWriting } from '../money/charge-writing.ts';
import { release } from '../money/close-holds.ts';
import { readMonth } from '../money/read-balances.ts';
import { inTransaction } from '../platform/database/in-transaction.ts';
import { readMoment } from '../platform/database/read-moment.ts';
import { AppError } from '../platform/error/app-error.ts';
import type { JobRun, Jobs } from '../platform/queue/queue.ts';
import { refusePoison } from '../platform/queue/refuse-poison.ts';
import type { DraftDeps } from './draft-deps.ts';
import { readWishes } from './draft-wishes.ts';
import { placeOf } from './hold-writing.ts';
import type { DraftRow } from './present-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { beingWritten, saveContent } from './save-content.ts';

/** Has the Writer draft a novela, saving and publishing it as it grows. */
export async function writeDraft(deps: DraftDeps, job: Jobs['write-draft'], run: JobRun): Promise<void> {
  const [draft] = await deps.db.select().from(drafts).where(beingWritten(job.draftId, job.round));
  if (!draft) return;
  try {
    refusePoison(run);
    const content = await write(deps, draft, job, run);
    await close(deps, job, { status: 'ready', content: { ...content }, error: null });
  } catch (error) {
    if (!run.lastAttempt && !(error instanceof AppError && !error.retryable)) throw error;
    await close(deps, job, { status: 'failed', error: { ...toDraftError(error) } });
    if (!(error instanceof AppError)) deps.log.error({ err: error, draftId: draft.id }, 'a draft failed');
  }
}

async function write(
  deps: DraftDeps,
  draft: DraftRow,
  { round }: Jobs['write-draft'],
  run: JobRun,
): Promise<DraftContent> {
  const { language, characters } = readWishes(draft.wishes);
  const saver = saveContent(deps, draft.id, round);
  const place = placeOf(draft);
  try {
    return await draftNovela(
      deps.crew,
      { draftId: draft.id, sentence: draft.sentence, language, characters, round },
      {
        charge: { book: (answer) => chargeWriting(deps.db, place, answer, deps.simulated.languageModel) },
        onContent: saver.offer,
        signal: run.signal,
      },
    );
  } finally {
    await saver.stop();
  }
}

async function close(
  deps: DraftDeps,
  { draftId, round }: Jobs['write-draft'],
  facts: Pick<Partial<DraftRow>, 'status' | 'content' | 'error'>,
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const closed = await tx
      .update(drafts)
      .set({ ...facts, version: sql`${drafts.version} + 1` })
      .where(beingWritten(draftId, round))
      .returning({ id: drafts.id });
    if (closed.length > 0) await release(tx, { purpose: 'writing', conversationId: draftId });
  });
  await publishDraft(deps, draftId);
  const asOf = await readMoment(deps.db);
  deps.realtime.toEveryone('spending:update', await readMonth(deps.db, deps.now()), asOf);
}

const toDraftError = (error: unknown): TakeError => ({
  code: error instanceof AppError ? error.code : 'internal',
  message:
    error instanceof AppError
      ? error.message
      : 'Something went wrong inside the studio. Your sentence is kept: try again.',
  raw: error instanceof AppError ? (error.details.raw ?? null) : null,
  charged: null,
  retryable: !(error instanceof AppError) || error.retryable || error.code !== 'writer_refused',
  fixes: [],
});
