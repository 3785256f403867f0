import { createHash } from 'node:crypto';
import type { SceneScript } from '@novela/contract/scene-script';
import type { SceneSettings } from '@novela/contract/scene-settings';
import type { characters } from '@novela/database/schema/novelas';
import { z } from 'zod';

/** A person of the cast as far as a film shows them. */
export type CastRow = Pick<
  typeof characters.$inferSelect,
  'name' | 'role' | 'age' | 'look' | 'wardrobe' | 'personality' | 'referenceImages'
>;

/** The words and settings a film is made from. */
export interface SceneWords {
  readonly script: SceneScript | null;
  readonly prompt: string;
  readonly settings: SceneSettings;
}

const takeInputs = z.object({
  script: z.string(),
  prompt: z.string(),
  model: z.string(),
  settings: z.string(),
  /** Whether photos of the cast were part of it. */
  photos: z.boolean(),
  /** One hash for each character on screen. */
  cast: z.record(z.string(), z.string()),
});

/** What a film was made from, each part as a short hash, so that a change can be named. */
export type TakeInputs = z.infer<typeof takeInputs>;

/** The inputs as a take's row keeps them; null for takes from before they were kept. */
export const readInputs = (stored: unknown): TakeInputs | null => takeInputs.safeParse(stored).data ?? null;

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);

export const plainName = (name: string): string => name.trim().toLowerCase();

/** One character as the film knew them. Photos count only where they were used. Pure. */
export const hashCharacter = (person: CastRow, photos: boolean): string =>
  hash([
    person.role,
    person.age,
    person.look,
    person.wardrobe,
    person.personality,
    photos ? person.referenceImages : [],
  ]);

/** Hashes of words and settings: equal words give equal hashes wherever they were stored. Pure. */
export const describeWords = ({ script, prompt, settings }: SceneWords): Omit<TakeInputs, 'cast'> => {
  const { modelId, ...rest } = settings;
  return {
    script: hash(
      script && [
        script.title,
        script.slugline,
        script.lines.map(({ kind, text }) => [kind, text]),
        script.characters,
        script.continuityNotes,
      ],
    ),
    prompt: hash(prompt),
    model: modelId,
    settings: hash(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
    photos: settings.referenceImages.length > 0,
  };
};

/** Everything a film is made from: its words, its settings and the characters on screen that belong to the cast. Pure. */
export const describeInputs = (words: SceneWords, cast: readonly CastRow[]): TakeInputs => {
  const onScreen = new Set(words.script?.characters.map(plainName) ?? []);
  const described = describeWords(words);
  return {
    ...described,
    cast: Object.fromEntries(
      cast
        .filter(({ name }) => onScreen.has(plainName(name)))
        .map((person) => [person.name, hashCharacter(person, described.photos)]),
    ),
  };
};
