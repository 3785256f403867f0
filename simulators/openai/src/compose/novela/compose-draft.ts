import { titled } from '../banks/bank.ts';
import type { Brief, Language } from '../brief.ts';
import { createRandom, pick, type Random, shuffle } from '../random.ts';
import { toldCharacters, toldNumber, toldText } from '../read-brief.ts';
import { composeScene } from '../scene/compose-scene.ts';
import { buildStory, type Story } from '../story/build-story.ts';
import { fillTemplate } from '../story/fill-template.ts';
import { chooseModel } from './choose-model.ts';
import { composeCharacters } from './compose-characters.ts';
import { REASONS } from './reasons.ts';

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** Some of the lines in their order, always with the first and the last. */
function thin(lines: readonly string[], count: number, random: Random): string[] {
  const middle = lines.slice(1, -1).map((line, index) => ({ line, index }));
  const kept = shuffle(random, middle)
    .slice(0, Math.max(0, count - 2))
    .sort((one, other) => one.index - other.index)
    .map((one) => one.line);
  return [lines[0] ?? '', ...kept, lines.at(-1) ?? ''].slice(0, count);
}

const SMALL_WORDS = /^(a|an|and|at|but|by|for|from|in|of|on|or|the|to|with)$/i;

/** Title case for English; the other languages keep their sentence case. */
function dressTitle(title: string, language: Language): string {
  if (language !== 'en') return title;
  return title.replaceAll(/(?<=\s)\p{Ll}[\p{L}’-]*/gu, (word) =>
    SMALL_WORDS.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

function lines(
  story: Story,
  templates: readonly string[],
  random: Random,
): Array<{ title: string; text: string }> {
  return templates.map((line) => {
    const { title, text } = titled(line);
    return {
      title: dressTitle(fillTemplate(title, story.cast, random), story.language),
      text: fillTemplate(text, story.cast, random),
    };
  });
}

function withCount(story: Story, count: number): Story {
  return { ...story, cast: { ...story.cast, words: { ...story.cast.words, count: String(count) } } };
}

/** Drafts a whole novela from one sentence, its first scene written out. */
export function composeDraft(brief: Brief, seed: number) {
  const random = createRandom(seed);
  const settings = chooseModel(brief, random);
  const wanted = toldNumber(brief, 'totalEpisodes', 'episodeCount', 'numberOfEpisodes');
  const count = clamp(wanted ?? 5 + Math.floor(random() * 4), 4, 8);
  const perEpisode = clamp(toldNumber(brief, 'scenesPerEpisode') ?? 6 + Math.floor(random() * 3), 6, 8);
  const story = withCount(buildStory(brief, random), count);
  const fill = (template: string) => fillTemplate(template, story.cast, random);
  const titles = shuffle(random, story.arc.titles).map((title) => dressTitle(fill(title), story.language));
  const characters = composeCharacters(story, random, toldCharacters(brief));
  const episodes = lines(story, thin(story.arc.episodes, count, random), random);
  const scenes = lines(story, thin(story.arc.scenes, perEpisode, random), random);
  const first = scenes[0];
  return {
    title: toldText(brief, 'title') ?? titles[0],
    otherTitles: titles.slice(1, 4),
    logline: `${story.sentence} ${fill(pick(random, story.arc.hooks))}`,
    description: fill(pick(random, story.arc.descriptions)),
    genre: story.genre,
    language: story.language,
    characters,
    episodes: episodes.map((one, index) => ({ number: index + 1, title: one.title, synopsis: one.text })),
    scenesPerEpisode: perEpisode,
    firstEpisodeScenes: scenes.map((one, index) => ({
      sceneNumber: index + 1,
      title: one.title,
      whatHappens: one.text,
    })),
    modelRecommendation: settings.modelId,
    modelReason: REASONS[story.language][settings.modelId],
    duration: settings.duration,
    resolution: settings.resolution,
    aspectRatio: settings.aspectRatio,
    firstScene: composeScene({
      language: story.language,
      genre: story.genre,
      sceneNumber: 1,
      title: first?.title,
      whatHappens: first?.text ?? story.sentence,
      people: characters,
      settings,
      change: undefined,
      soften: false,
      seed: seed ^ 0x5ce7e,
    }),
  };
}
