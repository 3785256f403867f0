import { z } from 'zod';
import type { AnswerShape } from '../agent.ts';

/**
 * One scene as the Writer hands it in. Length, resolution and frame shape are open on purpose: a wrong wish must be
 * possible, so that the Producer can catch it and say what to choose instead.
 */
export const sceneScriptAnswer = z.strictObject({
  sceneNumber: z.int(),
  title: z.string(),
  slugline: z.string().describe('Screenplay heading, for example INT. OFFICE - DUSK.'),
  script: z
    .array(
      z.strictObject({
        kind: z.enum(['action', 'character', 'parenthetical', 'dialogue']),
        text: z.string(),
      }),
    )
    .describe("The page, in the story's language. A character line is followed by what that person says."),
  prompt: z.string().describe('What the video model receives: English, self-contained, one continuous shot.'),
  duration: z.int().describe('Seconds.'),
  modelRecommendation: z.string(),
  parameters: z.strictObject({ aspect_ratio: z.string(), resolution: z.string() }),
  continuityNotes: z
    .string()
    .describe('What the next scenes must keep: clothes, light, places, who knows what.'),
  characters: z.array(z.string()).describe('Names of the people on screen, as in the cast.'),
  summary: z.string().describe("One sentence for the crew log, in the story's language."),
});

export type SceneScriptAnswer = z.output<typeof sceneScriptAnswer>;

export const sceneScriptShape: AnswerShape<typeof sceneScriptAnswer> = {
  name: 'scene_script',
  schema: sceneScriptAnswer,
};
