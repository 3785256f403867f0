import { titled } from '../banks/bank.ts';
import { bankOf } from '../banks/bank-of.ts';
import type { Language } from '../brief.ts';
import { guessGender } from '../guess-gender.ts';
import { createRandom } from '../random.ts';
import { type Cast, fillTemplate, type Lead } from '../story/fill-template.ts';
import { englishNoun } from '../story/nouns.ts';
import { readSentence } from '../story/read-sentence.ts';

type Captured = Record<string, string>;

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
}

/** Reads a beat back into the template it was made from: what stood in each slot, or `undefined`. */
function readBack(template: string, text: string): Captured | undefined {
  const slots: string[] = [];
  const source = escapePattern(template).replaceAll(/\{([^}]+)\}/g, (_, slot: string) => {
    slots.push(slot);
    return '(.+?)';
  });
  const match = new RegExp(`^${source}$`, 'iu').exec(text.trim());
  if (!match) return undefined;
  return Object.fromEntries(
    slots.map((slot, index) => [slot.split(':').at(-1) ?? slot, match[index + 1] ?? '']),
  );
}

function lead(name: string | undefined): Lead {
  return { name: name ?? 'someone', gender: guessGender(name ?? '') };
}

function castOf(captured: Captured, language: Language): Cast {
  const noun = (slot: string, fallback: string) => ({
    article: 'the',
    noun: englishNoun(captured[slot] ?? '', language) ?? fallback,
  });
  return {
    language: 'en',
    people: {
      A: lead(captured['A']),
      B: lead(captured['B']),
      C: lead(captured['C']),
      D: lead(captured['D']),
    },
    phrases: { place: noun('place', 'house'), object: noun('object', 'small wrapped object') },
    words: { town: captured['town'] ?? 'town' },
  };
}

/** The bank's scene a text was made from: its places in the banks and what stood in its slots. */
function findBeat(text: string, language: Language) {
  for (const [arc, { scenes }] of bankOf(language).arcs.entries()) {
    for (const [scene, line] of scenes.entries()) {
      const captured = readBack(titled(line).text, text);
      if (captured) return { arc, scene, captured, title: titled(line).title };
    }
  }
  return undefined;
}

/**
 * The English of a beat the crew wrote in another language: the banks tell the same scenes in the same order, so the
 * line is found by its template. Beats somebody else wrote have no English here.
 */
export function englishBeat(text: string, language: Language): string | undefined {
  if (language === 'en') return text;
  const beat = findBeat(text, language);
  const twin = beat && bankOf('en').arcs[beat.arc]?.scenes[beat.scene];
  return twin && fillTemplate(titled(twin).text, castOf(beat.captured, language), createRandom(1));
}

/** A title for what happens: the crew's own for its own scenes, else the first thing the text names. */
export function titleOfBeat(text: string, language: Language): string | undefined {
  const beat = findBeat(text, language);
  if (beat) return beat.title.replaceAll(/\{(\w+)\}/g, (_, slot: string) => beat.captured[slot] ?? slot);
  const { object, place } = readSentence(text, language, []);
  const named = object ?? place;
  const whole = named && `${named.article} ${named.noun}`;
  return whole && whole.charAt(0).toUpperCase() + whole.slice(1);
}
