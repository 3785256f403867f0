import { englishOf } from '../banks/bank-of.ts';
import type { Character, Language } from '../brief.ts';
import { pick, type Random } from '../random.ts';
import type { SceneOrder } from './compose-scene.ts';
import { englishBeat } from './english-beat.ts';
import type { Setting } from './find-setting.ts';
import { ACTIONS, ALONE, CAMERAS, LIGHTS, TONES } from './prompt-bank.ts';
import type { Mood } from './scene-bank.ts';

const TONGUES: Record<Language, string> = {
  en: 'English',
  'pt-BR': 'Brazilian Portuguese',
  es: 'Spanish',
};

type PromptParts = {
  order: SceneOrder;
  cast: readonly Character[];
  mood: Mood;
  setting: Setting;
  lines: readonly string[];
  random: Random;
};

function describe(person: Character): string {
  const age = person.age ?? (person.gender === 'f' ? 34 : 37);
  const kind = person.gender === 'f' ? 'woman' : 'man';
  const article = /^(8|11|18)/.test(String(age)) ? 'an' : 'a';
  const look = person.look ? ` with ${englishOf(person.look) ?? person.look}` : '';
  const clothes = person.wardrobe ? `, wearing ${englishOf(person.wardrobe) ?? person.wardrobe}` : '';
  return `${person.name}, ${article} ${age}-year-old ${kind}${look}${clothes}`;
}

function actionOf(parts: PromptParts): string {
  const [first, second] = parts.cast;
  if (!first) return 'The empty room holds its breath: a curtain moves, a cup steams, nobody comes';
  const template = second ? pick(parts.random, ACTIONS[parts.mood]) : pick(parts.random, ALONE);
  return template.replaceAll('{A}', first.name).replaceAll('{B}', second?.name ?? first.name);
}

function spoken(parts: PromptParts): string[] {
  const [first] = parts.cast;
  const [said] = parts.lines;
  return first && said ? [`${first.name} says in ${TONGUES[parts.order.language]}: "${said}"`] : [];
}

/** What is seen: the beat itself where its English is known, else what people in such a mood do. */
function seen(parts: PromptParts): string {
  const beat = englishBeat(parts.order.whatHappens, parts.order.language);
  return (beat ?? actionOf(parts)).trim().replace(/\.$/, '');
}

/** What a new take was asked to be like, where it is told in the language prompts are written in. */
function changed({ order: { change, language, soften } }: PromptParts): string[] {
  if (change === undefined || soften || language !== 'en') return [];
  // The first line is the wish; what follows it is how the scene reads now.
  const asked = (change.trim().split('\n')[0] ?? '').trim().replace(/\.$/, '');
  return asked === '' ? [] : [`${asked.charAt(0).toUpperCase()}${asked.slice(1)}.`];
}

/** The prompt for the video model: place, light, people, action, camera, mood and the spoken line, in English. */
export function composePrompt(parts: PromptParts): string {
  const { setting } = parts;
  const inside = setting.spot.side === 'INT' ? 'Interior' : 'Exterior';
  return [
    `${inside}, ${setting.spot.english}, ${LIGHTS[setting.time]}.`,
    ...parts.cast.slice(0, 2).map((person) => `${describe(person)}.`),
    `${seen(parts)}.`,
    ...changed(parts),
    `${pick(parts.random, CAMERAS)}.`,
    `Mood: ${TONES[parts.mood]}. Cinematic telenovela look, natural skin, film grain.`,
    ...spoken(parts),
    'No text on screen.',
  ].join(' ');
}
