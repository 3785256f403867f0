import type { CharacterInput } from '@novela/contract/novelas';
import { characters } from '@novela/database/schema/novelas';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../platform/database/database.ts';

/** Makes this the cast of a novela, in this order. */
export async function writeCast(
  tx: Transaction,
  novelaId: string,
  cast: readonly CharacterInput[],
): Promise<void> {
  await tx.delete(characters).where(eq(characters.novelaId, novelaId));
  if (cast.length === 0) return;
  await tx.insert(characters).values(
    cast.map((person, position) => ({
      id: uuidv7(),
      novelaId,
      position,
      name: person.name,
      role: person.role ?? '',
      age: person.age ?? null,
      look: person.look ?? '',
      wardrobe: person.wardrobe ?? '',
      personality: person.personality ?? '',
      referenceImages: person.referenceImages ?? [],
    })),
  );
}
