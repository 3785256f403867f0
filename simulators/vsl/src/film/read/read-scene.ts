import type { Mood, Shot, TimeOfDay, Weather } from '../draw/stage.ts';
import type { PlaceName } from '../kits/all-kits.ts';
import type { Person } from '../people/person.ts';
import { countWords } from './count-words.ts';
import { PLACE_WORDS } from './place-words.ts';
import { readPeople } from './read-people.ts';
import { MOOD_WORDS, PROP_WORDS, SHOT_WORDS, TIME_WORDS, WEATHER_WORDS } from './scene-words.ts';

/** What a prompt says about its scene, in the words the illustrator knows. */
export type Reading = {
  readonly place: PlaceName;
  readonly time: TimeOfDay;
  readonly weather: Weather;
  readonly mood: Mood;
  readonly shot: Shot;
  readonly people: readonly Person[];
  readonly line?: string;
  readonly has: (prop: string) => boolean;
};

const SEALED: readonly PlaceName[] = ['corridor', 'garage', 'stairs'];

/** Reads an English, Portuguese or Spanish prompt. Every prompt gives a scene; what it does not say is chosen to fit. */
export function readScene(prompt: string): Reading {
  const line = readLine(prompt);
  const text = plain(line ? prompt.replace(line, ' ') : prompt);
  const weather = best(text, WEATHER_WORDS) ?? 'clear';
  const people = readPeople(line ? prompt.replace(line, ' ') : prompt);
  const place = best(text, PLACE_WORDS) ?? fallbackPlace(weather, people.length);
  const mood = best(text, MOOD_WORDS) ?? 'warm';
  const time = best(text, TIME_WORDS) ?? usualTime(place, mood, weather);
  const shot = best(text, SHOT_WORDS) ?? (people.length > 2 ? 'wide' : 'medium');
  return {
    place,
    time,
    weather: SEALED.includes(place) ? 'clear' : weather,
    mood,
    shot,
    people,
    ...(line ? { line } : {}),
    has: (prop) => countWords(text, PROP_WORDS[prop] ?? [prop]) > 0,
  };
}

/** The words in the first pair of quotation marks that hold at least two letters, if any. */
export function readLine(prompt: string): string | undefined {
  const match =
    /[“"«]([^“”"«»]{2,160})[”"»]/.exec(prompt) ??
    /(?:^|[\s:(])['‘]([^'’‘]{6,160})['’](?=[\s.,;)!?]|$)/.exec(prompt);
  const line = match?.[1]?.trim();
  return line && /\p{L}{2}/u.test(line) ? line : undefined;
}

/** Lower case without accents, so that one list of words serves three languages. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function best<T extends string>(text: string, lists: Readonly<Record<T, readonly string[]>>): T | undefined {
  let chosen: T | undefined;
  let most = 0;
  for (const name of Object.keys(lists) as T[]) {
    const count = countWords(text, lists[name]);
    if (count > most) {
      most = count;
      chosen = name;
    }
  }
  return chosen;
}

function fallbackPlace(weather: Weather, people: number): PlaceName {
  if (weather === 'rain' || weather === 'storm') return 'veranda';
  return people > 1 ? 'dining' : people === 1 ? 'bedroom' : 'house';
}

function usualTime(place: PlaceName, mood: Mood, weather: Weather): TimeOfDay {
  if (place === 'sea' || place === 'beach') return weather === 'clear' ? 'dusk' : 'night';
  if (place === 'house' || place === 'garden')
    return mood === 'tense' || weather === 'storm' ? 'night' : 'day';
  if (place === 'hospital') return mood === 'tense' ? 'night' : 'day';
  return 'night';
}
