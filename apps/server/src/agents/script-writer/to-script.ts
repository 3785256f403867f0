import { type SceneScript, type ScriptLine, sceneScript } from '@novela/contract/scene-script';
import type { SceneScriptAnswer } from './scene-script.ts';

/** What stands in where the Writer left something empty. None of it may be empty itself. */
export interface ScriptFallback {
  readonly title: string;
  readonly whatHappens: string;
  readonly characters: readonly string[];
}

const cut = (text: string, max: number): string => text.trim().slice(0, max).trim();

const toLines = (answer: SceneScriptAnswer, whatHappens: string): ScriptLine[] => {
  const lines = answer.script
    .map(({ kind, text }) => ({ kind, text: cut(text, 2_000) }))
    .filter(({ text }) => text !== '')
    .slice(0, 80);
  return lines.length > 0 ? lines : [{ kind: 'action', text: cut(whatHappens, 2_000) }];
};

const toCharacters = (named: readonly string[], known: readonly string[]): string[] => {
  const names = [...new Set(named.map((name) => cut(name, 120)))].filter((name) => name !== '');
  // Nobody of the cast among them: the names are placeholders, not people.
  const trusted = known.length === 0 || names.some((name) => known.includes(name));
  return (trusted ? names : known.map((name) => cut(name, 120)).filter((name) => name !== '')).slice(0, 12);
};

/** The Writer's answer as a script that can be stored and shown: always valid, never empty. Pure. */
export const toScript = (answer: SceneScriptAnswer, fallback: ScriptFallback): SceneScript =>
  sceneScript.parse({
    title: cut(answer.title, 200) || cut(fallback.title, 200),
    slugline: cut(answer.slugline, 300),
    lines: toLines(answer, fallback.whatHappens || fallback.title),
    characters: toCharacters(answer.characters, fallback.characters),
    continuityNotes: cut(answer.continuityNotes, 4_000),
  });
