import { characterInput } from '@novela/contract/novelas';
import { z } from 'zod';

/** What a person asked for beside the sentence, and how often the Writer was asked. */
const draftWishes = z.object({
  round: z.number().int().min(1).catch(1),
  language: z.string().optional(),
  characters: z.array(characterInput).optional(),
});

export type DraftWishes = z.infer<typeof draftWishes>;

/** Reads the wishes a draft's row keeps. Pure. */
export const readWishes = (stored: unknown): DraftWishes =>
  draftWishes.safeParse(stored).data ?? { round: 1 };
