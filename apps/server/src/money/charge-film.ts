import type { Micros } from '@novela/contract/money';
import { ledgerEntries } from '@novela/database/schema/money';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../platform/database/database.ts';

interface FilmPlace {
  readonly id: string;
  readonly novelaId: string;
  readonly videoId: string;
  readonly conversationId: string;
  readonly simulated: boolean;
}

/** Books a film that turned out to be charged after its hold was given back. One film is booked once. */
export const chargeFilm = (tx: Transaction, take: FilmPlace, amount: Micros): Promise<void> =>
  book(tx, take, amount, `film:${take.id}`);

/**
 * Books the difference between what was counted for a film and what its service says it charged; less than nothing
 * when money comes back. One film is corrected once.
 */
export const correctFilm = (tx: Transaction, take: FilmPlace, difference: Micros): Promise<void> =>
  book(tx, take, difference, `correction:${take.id}`);

async function book(tx: Transaction, take: FilmPlace, spent: Micros, reference: string): Promise<void> {
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
      spent,
      simulated,
      reference,
    })
    .onConflictDoNothing();
}
