import type { Genre } from '../banks/bank.ts';
import type { Character, Language } from '../brief.ts';
import type { FilmSettings } from '../novela/choose-model.ts';
import { createRandom, pick, type Random } from '../random.ts';
import { composePrompt } from './compose-prompt.ts';
import { ENGLISH_SCENES } from './english.ts';
import { titleOfBeat } from './english-beat.ts';
import { findSetting, type Setting } from './find-setting.ts';
import { PORTUGUESE_SCENES } from './portuguese.ts';
import { GENRE_MOODS, MOOD_CUES, type Mood, type SceneBank } from './scene-bank.ts';
import { softenText } from './soften-text.ts';
import { SPANISH_SCENES } from './spanish.ts';

const BANKS: Record<Language, SceneBank> = {
  en: ENGLISH_SCENES,
  'pt-BR': PORTUGUESE_SCENES,
  es: SPANISH_SCENES,
};

/** What a scene is written from. */
export type SceneOrder = {
  language: Language;
  genre: Genre;
  sceneNumber: number;
  title: string | undefined;
  whatHappens: string;
  people: readonly Character[];
  settings: FilmSettings;
  /** What was asked to change, if this is a rewrite. */
  change: string | undefined;
  /** Replace words that video filters refuse. */
  soften: boolean;
  seed: number;
};

type Line = { kind: 'action' | 'character' | 'parenthetical' | 'dialogue'; text: string };

function moodOf(order: SceneOrder, random: Random): Mood {
  return (
    MOOD_CUES.find(([, cue]) => cue.test(`${order.whatHappens} ${order.title ?? ''}`))?.[0] ??
    pick(random, GENRE_MOODS[order.genre])
  );
}

function firstName(name: string): string {
  const words = name.split(' ');
  const titled = /^(dona|doña|don|tia|tía|aunt|mrs\.?|mr\.?|sister|madre|mama|madame|vó|abuela|dr\.?|seu)$/iu;
  return titled.test(words[0] ?? '') ? words.slice(0, 2).join(' ') : (words[0] ?? name);
}

/** Those the scene names, in the order it names them; else the first two of the cast. */
function castOf(order: SceneOrder): Character[] {
  const named = order.people
    .map((person) => ({ person, at: order.whatHappens.indexOf(firstName(person.name)) }))
    .filter((one) => one.at >= 0)
    .sort((one, other) => one.at - other.at)
    .map((one) => one.person);
  const others = order.people.filter((person) => !named.includes(person));
  return named.length > 0 ? named.slice(0, 3) : others.slice(0, 2);
}

function speech(person: Character | undefined, text: string, aside: string | undefined): Line[] {
  if (!person || text === '') return [];
  const how: Line[] = aside ? [{ kind: 'parenthetical', text: aside }] : [];
  return [
    { kind: 'character', text: firstName(person.name).toUpperCase() },
    ...how,
    { kind: 'dialogue', text },
  ];
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…"”]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

function fillNames(line: string, cast: readonly Character[]): string {
  const [first, second] = cast;
  return line
    .replaceAll('{A}', firstName(first?.name ?? ''))
    .replaceAll('{B}', firstName((second ?? first)?.name ?? ''));
}

type Page = { order: SceneOrder; cast: Character[]; lines: string[]; bank: SceneBank; setting: Setting };

function writeScript({ order, cast, lines, bank, setting }: Page, random: Random): Line[] {
  const [first, second] = cast;
  const [said = '', answered = ''] = lines;
  const action = (text: string): Line[] => [{ kind: 'action', text: fillNames(text, cast) }];
  const opening = `${sentence(order.whatHappens)} ${pick(random, bank.openings[setting.spot.side])}`;
  const aside = random() < 0.6 ? pick(random, bank.parentheticals) : undefined;
  const reply =
    second && order.settings.duration > 5
      ? [...action(pick(random, bank.reactions)), ...speech(second, answered, undefined)]
      : [];
  const closing = pick(random, second ? bank.closings : bank.closingsAlone);
  return [...action(opening), ...speech(first, said, aside), ...reply, ...action(closing)];
}

/** Who says what: two people a line and its answer, one alone a line to nobody. */
function linesFor(mood: Mood, cast: readonly Character[], bank: SceneBank, random: Random): string[] {
  if (cast.length < 2) return [pick(random, mood === 'comic' ? bank.aloneComic : bank.alone)];
  return pick(random, bank.lines[mood])
    .split('|')
    .map((one) => one.trim());
}

function fillWords(template: string, words: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}

/** The scene's own title, else one from what happens, else where and when it plays. */
function titleOf(order: SceneOrder, bank: SceneBank, setting: Setting): string {
  const place = setting.spot.label.toLowerCase();
  const moment = `${place.charAt(0).toUpperCase()}${place.slice(1)}, ${bank.times[setting.time].toLowerCase()}`;
  return order.title ?? titleOfBeat(order.whatHappens, order.language) ?? moment;
}

/** Writes one scene: slug line, script in the story's language, prompt in English, notes for the crew. */
export function composeScene(order: SceneOrder) {
  const bank = BANKS[order.language];
  const random = createRandom(order.seed);
  const told = order.soften
    ? { ...order, whatHappens: softenText(order.whatHappens, order.language) }
    : order;
  const mood = moodOf(told, random);
  const cast = castOf(told);
  const lines = linesFor(mood, cast, bank, random);
  const setting = findSetting(`${told.whatHappens} ${order.title ?? ''}`, bank, order.sceneNumber, random);
  const script = writeScript({ order: told, cast, lines, bank, setting }, random);
  const title = titleOf(order, bank, setting);
  const who = cast.map((person) => firstName(person.name)).join(', ');
  const words = {
    number: String(order.sceneNumber),
    before: String(order.sceneNumber - 1),
    seconds: String(order.settings.duration),
    spot: setting.spot.label.toLowerCase(),
    change: (order.change ?? '').replace(/\.$/, ''),
    title,
    who,
  };
  const notes = [order.sceneNumber > 1 ? bank.continuity.after : bank.continuity.first];
  if (order.change) notes.push(bank.continuity.changed);
  return {
    sceneNumber: order.sceneNumber,
    title,
    slugline: `${bank.sides[setting.spot.side]} ${setting.spot.label}. ${bank.times[setting.time]}`,
    script,
    prompt: composePrompt({ order: told, cast, mood, setting, lines, random }),
    duration: order.settings.duration,
    modelRecommendation: order.settings.modelId,
    parameters: { aspect_ratio: order.settings.aspectRatio, resolution: order.settings.resolution },
    continuityNotes: notes.map((note) => fillWords(note, words)).join(' '),
    characters: cast.map((person) => person.name),
    summary: fillWords(pick(random, bank.summaries), words),
  };
}
