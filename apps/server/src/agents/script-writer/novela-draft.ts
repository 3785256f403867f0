import { videoModelIds } from '@novela/contract/models';
import { genres } from '@novela/contract/novelas';
import { z } from 'zod';
import type { AnswerShape } from '../agent.ts';
import { sceneScriptAnswer } from './scene-script.ts';

/** A whole novela from one sentence. What a person sees first stands first: it is shown while it is being written. */
export const novelaDraftAnswer = z.strictObject({
  title: z.string(),
  otherTitles: z.array(z.string()).describe('Three other good titles.'),
  logline: z.string().describe('One sentence that makes people want to watch.'),
  description: z.string().describe('Two or three sentences about the whole story.'),
  genre: z.enum(genres),
  language: z.string().describe('BCP 47 tag of the language the story is told in, for example pt-BR.'),
  characters: z.array(
    z.strictObject({
      name: z.string(),
      role: z.string(),
      age: z.int().nullable(),
      look: z.string().describe('Face, hair, build: what must be the same in every scene.'),
      wardrobe: z.string(),
      personality: z.string(),
    }),
  ),
  episodes: z.array(z.strictObject({ number: z.int(), title: z.string(), synopsis: z.string() })),
  scenesPerEpisode: z.int(),
  firstEpisodeScenes: z.array(
    z.strictObject({ sceneNumber: z.int(), title: z.string(), whatHappens: z.string() }),
  ),
  modelRecommendation: z.enum(videoModelIds),
  modelReason: z.string(),
  duration: z.int().describe('Seconds of every scene.'),
  resolution: z.string(),
  aspectRatio: z.string(),
  firstScene: sceneScriptAnswer,
});

export const novelaDraftShape: AnswerShape<typeof novelaDraftAnswer> = {
  name: 'novela_draft',
  schema: novelaDraftAnswer,
};
