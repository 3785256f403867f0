import type { DraftContent } from '@novela/contract/drafts';
import { type VideoModelId, videoModels } from '@novela/contract/models';
import type { CharacterInput } from '@novela/contract/novelas';
import { nearestSettings } from '@novela/contract/scene-settings';
import { wordsIn } from '../words/words-in.ts';

interface Wish {
  readonly sentence: string;
  readonly language?: string | undefined;
  readonly characters?: readonly CharacterInput[] | undefined;
}

type DraftCharacter = NonNullable<DraftContent['characters']>[number];

const SAFE_MODEL: VideoModelId = 'veo-3.1-fast';

const firstWords = (sentence: string): string => {
  const words = sentence.trim().split(/\s+/).slice(0, 6).join(' ');
  return words.slice(0, 80).replace(/[.,;:!?]+$/, '');
};

const toCharacter = (given: CharacterInput): DraftCharacter => ({
  name: given.name,
  role: given.role ?? '',
  age: given.age ?? null,
  look: given.look ?? '',
  wardrobe: given.wardrobe ?? '',
  personality: given.personality ?? '',
});

/** People a person brought along stay, with what was said about them; the Writer fills what was left open. */
const mergeCast = (
  written: readonly DraftCharacter[],
  given: readonly CharacterInput[],
): DraftCharacter[] => {
  const own = given.map((one) => {
    const found = written.find(({ name }) => name === one.name);
    const said = Object.entries(toCharacter(one)).filter(([, value]) => value !== '' && value !== null);
    return { ...toCharacter(one), ...found, ...Object.fromEntries(said) };
  });
  return [...own, ...written.filter(({ name }) => !given.some((one) => one.name === name))].slice(0, 30);
};

const completeSettings = (content: DraftContent) => {
  const model = videoModels[(content.modelId as VideoModelId | undefined) ?? SAFE_MODEL];
  const { settings } = nearestSettings(
    {
      modelId: model.id,
      duration: content.duration ?? model.defaults.duration,
      resolution: content.resolution ?? model.defaults.resolution,
      aspectRatio: content.aspectRatio ?? model.defaults.aspectRatio,
    },
    SAFE_MODEL,
  );
  const { modelId, duration, resolution, aspectRatio } = settings;
  return { modelId, duration, resolution, aspectRatio };
};

const completeFirstScene = (content: DraftContent, wish: Wish, language: string) => {
  const planned = content.firstEpisodeScenes?.[0];
  const whatHappens = planned?.whatHappens || wish.sentence;
  const script = content.firstScene?.script ?? {
    title: planned?.title ?? wordsIn(language).sceneTitle(1),
    slugline: '',
    lines: [],
    characters: content.characters?.slice(0, 2).map(({ name }) => name) ?? [],
    continuityNotes: '',
  };
  return {
    script: {
      ...script,
      lines: script.lines.length > 0 ? script.lines : [{ kind: 'action' as const, text: whatHappens }],
    },
    prompt: (content.firstScene?.prompt.length ?? 0) >= 20 ? (content.firstScene?.prompt ?? '') : whatHappens,
  };
};

/**
 * Fills what a finished draft still lacks, so that a novela can be created from it as it stands: a title, a language,
 * at least one episode and one planned scene, settings the model films, the characters a person asked for. Pure.
 */
export const completeDraft = (content: DraftContent, wish: Wish): DraftContent => {
  const language = content.language ?? wish.language ?? 'en';
  const words = wordsIn(language);
  const scenes = content.firstEpisodeScenes ?? [
    { sceneNumber: 1, title: words.sceneTitle(1), whatHappens: wish.sentence },
  ];
  const cast = { ...content, characters: mergeCast(content.characters ?? [], wish.characters ?? []) };
  return {
    ...cast,
    title: content.title ?? firstWords(wish.sentence),
    otherTitles: content.otherTitles ?? [],
    logline: content.logline ?? wish.sentence.slice(0, 1_000),
    description: content.description ?? wish.sentence,
    genre: content.genre ?? 'drama',
    language,
    episodes: content.episodes ?? [{ number: 1, title: '', synopsis: wish.sentence }],
    scenesPerEpisode: content.scenesPerEpisode ?? Math.max(scenes.length, 1),
    firstEpisodeScenes: scenes,
    modelReason: content.modelReason ?? '',
    ...completeSettings(content),
    firstScene: completeFirstScene(cast, wish, language),
  };
};
