import { titled } from '../banks/bank.ts';
import { bankOf } from '../banks/bank-of.ts';
import type { Language } from '../brief.ts';
import { guessGender } from '../guess-gender.ts';
import { createRandom } from '../random.ts';
import { type Cast, fillTemplate, type Lead } from '../story/fill-template.ts';
import { englishNoun } from '../story/nouns.ts';

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

/**
 * The English of a beat the crew wrote in another language: the banks tell the same scenes in the same order, so the
 * line is found by its template. Beats somebody else wrote have no English here.
 */
export function englishBeat(text: string, language: Language): string | undefined {
  if (language === 'en') return text;
  const english = bankOf('en').arcs;
  for (const [index, arc] of bankOf(language).arcs.entries()) {
    for (const [number, line] of arc.scenes.entries()) {
      const captured = readBack(titled(line).text, text);
      const twin = english[index]?.scenes[number];
      if (captured && twin)
        return fillTemplate(titled(twin).text, castOf(captured, language), createRandom(1));
    }
  }
  return undefined;
}
