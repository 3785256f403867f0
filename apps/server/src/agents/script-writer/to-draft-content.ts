import { type DraftContent, draftContent } from '@novela/contract/drafts';
import { isVideoModelId } from '@novela/contract/models';
import { genres } from '@novela/contract/novelas';
import { sceneScript } from '@novela/contract/scene-script';

type Loose = Readonly<Record<string, unknown>>;
const shape = draftContent.shape;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown, max: number): string =>
  typeof value === 'string' ? value.trim().slice(0, max).trim() : '';
const numberIn = (value: unknown, min: number, max: number): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
    ? Math.round(value)
    : undefined;
const someText = (value: unknown, max: number): string | undefined => textOf(value, max) || undefined;

/** People with a name, each once. */
const toCharacters = (value: unknown): unknown[] =>
  listOf(value)
    .filter(isLoose)
    .map((one) => ({
      name: textOf(one['name'], 120),
      role: textOf(one['role'], 200),
      age: numberIn(one['age'], 0, 150) ?? null,
      look: textOf(one['look'], 1_000),
      wardrobe: textOf(one['wardrobe'], 1_000),
      personality: textOf(one['personality'], 1_000),
    }))
    .filter(({ name }, index, all) => name !== '' && all.findIndex((other) => other.name === name) === index)
    .slice(0, 30);

/** Episodes are counted from one in the order they come, whatever numbers they were given. */
const toEpisodes = (value: unknown): unknown[] =>
  listOf(value)
    .filter(isLoose)
    .slice(0, 500)
    .map((one, index) => ({
      number: index + 1,
      title: textOf(one['title'], 200),
      synopsis: textOf(one['synopsis'], 4_000),
    }));

const toPlannedScenes = (value: unknown): unknown[] =>
  listOf(value)
    .filter(isLoose)
    .map((one) => ({
      title: textOf(one['title'], 200),
      whatHappens: textOf(one['whatHappens'], 2_000),
    }))
    .filter(({ title }) => title !== '')
    .slice(0, 100)
    .map((scene, index) => ({ sceneNumber: index + 1, ...scene }));

/** The first scene, once there is anything of it to read. */
const toFirstScene = (value: unknown): unknown => {
  if (!isLoose(value)) return undefined;
  const script = sceneScript.safeParse({
    title: textOf(value['title'], 200),
    slugline: textOf(value['slugline'], 300),
    lines: listOf(value['script'])
      .filter(isLoose)
      .map(({ kind, text }) => ({ kind, text: textOf(text, 2_000) }))
      .filter(({ text }) => text !== '')
      .slice(0, 80),
    characters: listOf(value['characters'])
      .map((name) => textOf(name, 120))
      .filter((name) => name !== '')
      .slice(0, 12),
    continuityNotes: textOf(value['continuityNotes'], 4_000),
  });
  return script.success ? { script: script.data, prompt: textOf(value['prompt'], 4_000) } : undefined;
};

const arrange = (answer: Loose): Loose => ({
  title: someText(answer['title'], 500),
  otherTitles: listOf(answer['otherTitles'])
    .map((title) => textOf(title, 500))
    .filter((title) => title !== '')
    .slice(0, 5),
  logline: someText(answer['logline'], 1_000),
  description: someText(answer['description'], 10_000),
  genre: genres.find((genre) => genre === answer['genre']),
  language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(textOf(answer['language'], 35))
    ? textOf(answer['language'], 35)
    : undefined,
  characters: toCharacters(answer['characters']),
  episodes: toEpisodes(answer['episodes']),
  scenesPerEpisode: numberIn(answer['scenesPerEpisode'], 1, 100),
  firstEpisodeScenes: toPlannedScenes(answer['firstEpisodeScenes']),
  modelId: isVideoModelId(textOf(answer['modelRecommendation'], 100))
    ? answer['modelRecommendation']
    : undefined,
  modelReason: someText(answer['modelReason'], 1_000),
  duration: numberIn(answer['duration'], 1, 60),
  resolution: someText(answer['resolution'], 20),
  aspectRatio: someText(answer['aspectRatio'], 20),
  firstScene: toFirstScene(answer['firstScene']),
});

const isKnown = (value: unknown): boolean =>
  value !== undefined && (!Array.isArray(value) || value.length > 0);

/**
 * Whatever the Writer has said so far as draft content: each value that is valid already, none that is not. Takes
 * finished and unfinished answers alike. Pure.
 */
export const toDraftContent = (answer: Loose): DraftContent => {
  const known = Object.entries(arrange(answer)).filter(
    ([key, value]) => isKnown(value) && shape[key as keyof typeof shape].safeParse(value).success,
  );
  return draftContent.parse(Object.fromEntries(known));
};
