import { z } from 'zod';
import { optionalText, requiredText } from './text.ts';

export const scriptLine = z.object({
  kind: z.enum(['action', 'character', 'parenthetical', 'dialogue']),
  text: requiredText(2000),
});

/** A scene as it is read on the page, before any film exists. */
export const sceneScript = z.object({
  title: requiredText(200),
  slugline: optionalText(300),
  lines: z.array(scriptLine).max(80),
  /** Names of the characters on screen. */
  characters: z.array(requiredText(120)).max(12),
  continuityNotes: optionalText(4000),
});

export type ScriptLine = z.infer<typeof scriptLine>;
export type SceneScript = z.infer<typeof sceneScript>;
