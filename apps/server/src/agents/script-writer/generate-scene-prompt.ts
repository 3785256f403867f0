import { videoModelIds, videoModels } from '@novela/contract/models';
import { z } from 'zod';
import type { ModelTool } from '../../platform/language-model/language-model.ts';
import { defineTool } from '../agent.ts';
import type { KnowledgeSection } from '../knowledge/load-knowledge.ts';
import type { CastMember, SceneBrief } from '../scene-brief.ts';

interface Facts {
  readonly knowledge: readonly KnowledgeSection[];
  readonly cast: readonly CastMember[];
  readonly previousScenes: SceneBrief['previousScenes'];
}

/** The Writer's tool: everything needed to word a prompt for one model. Reads only. */
export const generateScenePrompt = ({ knowledge, cast, previousScenes }: Facts): ModelTool =>
  defineTool({
    name: 'generate_scene_prompt',
    description:
      'Gives what is needed to word the video prompt of a scene: what the model films, its prompt guide, the looks of the characters and the continuity of earlier scenes.',
    input: z.strictObject({
      sceneNumber: z.int(),
      sceneDescription: z.string(),
      characters: z.array(z.string()),
      previousScenes: z
        .array(z.int())
        .describe('Numbers of the scenes this one follows; empty for all known.'),
      modelId: z.enum(videoModelIds),
    }),
    run: async ({ characters, previousScenes: wanted, modelId }) => {
      const { name, durations, resolutions, aspectRatios, referenceImages, promptMaxLength, hasAudioSwitch } =
        videoModels[modelId];
      return {
        model: {
          name,
          durations,
          resolutions,
          aspectRatios,
          referenceImages,
          promptMaxLength,
          makesSound: hasAudioSwitch,
        },
        promptGuide: knowledge.find(({ topic, heading }) => topic === modelId && heading === 'Prompt guide')
          ?.text,
        characters: cast.filter(({ name: known }) => characters.length === 0 || characters.includes(known)),
        continuity: previousScenes.filter(
          ({ sceneNumber }) => wanted.length === 0 || wanted.includes(sceneNumber),
        ),
      };
    },
  });
