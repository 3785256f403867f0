import type { Micros } from '@novela/contract/money';
import { ledgerEntries } from '@novela/database/schema/money';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../platform/database/database.ts';

/** Books a film that turned out to be charged after its hold was given back. One film is booked once. */
export async function chargeFilm(
  tx: Transaction,
  take: {
    readonly id: string;
    readonly novelaId: string;
    readonly videoId: string;
    readonly conversationId: string;
    readonly simulated: boolean;
  },
  amount: Micros,
): Promise<void> {
  const { id: takeId, novelaId, videoId, conversationId, simulated } = take;
  await tx
    .insert(ledgerEntries)
    .values({
      id: uuidv7(),
      novelaId,
      videoId,
      takeId,
      conversationId,
      purpose: 'video',
      kind: 'charge',
      spent: amount,
      simulated,
      reference: `film:${takeId}`,
    })
    .onConflictDoNothing();
}
