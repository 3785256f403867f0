import { microsToUsd } from '@novela/contract/money';
import { type PaidAnswer, priceAnswer } from '@novela/contract/pricing';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../platform/database/database.ts';
import type { MoneyPlace } from './reserve.ts';

/**
 * Books what one answer of the language model cost and counts it into its novela. `id` is the service's own of the
 * answer: the same answer is booked once. One statement, so that the novela, which every click waits for, is
 * locked no longer than a commit takes.
 */
export async function chargeWriting(
  db: Database,
  { novelaId, videoId, takeId, conversationId }: MoneyPlace,
  answer: PaidAnswer & { readonly id: string },
  simulated: boolean,
): Promise<void> {
  const spent = microsToUsd(priceAnswer(answer)).toFixed(6);
  await db.execute(sql`
    WITH entry AS (
      INSERT INTO ledger_entries
        (id, novela_id, video_id, take_id, conversation_id, purpose, kind, spent, simulated, reference)
      VALUES (${uuidv7()}, ${novelaId}, ${videoId}, ${takeId}, ${conversationId}, 'writing', 'charge',
        ${spent}::numeric, ${simulated}, ${answer.id})
      ON CONFLICT DO NOTHING
      RETURNING novela_id, spent, simulated
    )
    UPDATE novelas SET total_cost = novelas.total_cost + entry.spent
    FROM entry
    WHERE novelas.id = entry.novela_id AND NOT entry.simulated`);
}
