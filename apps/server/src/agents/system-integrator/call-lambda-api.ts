import { toModelParameters } from '@novela/contract/model-parameters';
import { videoModelIds } from '@novela/contract/models';
import { findSettingProblems, nearestSettings, type SceneSettings } from '@novela/contract/scene-settings';
import { z } from 'zod';
import type { ModelTool } from '../../platform/language-model/language-model.ts';
import { defineTool } from '../agent.ts';

/** What the studio last heard about a render of this scene. */
export type ReadJob = (jobId: string) => Promise<{
  readonly jobId: string;
  readonly status: string;
  readonly error: unknown;
} | null>;

/**
 * The Producer's tool: two read-only operations of the filming service, chosen from a closed list. It previews what
 * would be sent, or tells the last known state of a render. It never sends anything.
 */
export const callLambdaApi = (settings: SceneSettings, readJob: ReadJob): ModelTool =>
  defineTool({
    name: 'call_lambda_api',
    description:
      'Read only. generateMedia previews the request that filming this scene would send, but for the user it is sent for; nothing is started. getStatus tells the last known state of a render of this scene.',
    input: z.strictObject({
      endpoint: z.enum(['generateMedia', 'getStatus']),
      modelId: z.enum(videoModelIds).nullable(),
      prompt: z.string().nullable(),
      duration: z.int().nullable(),
      resolution: z.string().nullable(),
      aspectRatio: z.string().nullable(),
      jobId: z.string().nullable().describe('For getStatus.'),
    }),
    run: async ({ endpoint, jobId, prompt, ...wanted }) => {
      if (endpoint === 'getStatus') {
        return jobId === null
          ? { error: 'getStatus needs a jobId.' }
          : ((await readJob(jobId)) ?? { error: 'No render of this scene has that id.' });
      }
      const proposed = {
        ...settings,
        modelId: wanted.modelId ?? settings.modelId,
        duration: wanted.duration ?? settings.duration,
        resolution: wanted.resolution ?? settings.resolution,
        aspectRatio: wanted.aspectRatio ?? settings.aspectRatio,
      };
      const errors = findSettingProblems(proposed).map(({ message }) => message);
      const filmed = nearestSettings(proposed, settings.modelId).settings;
      return {
        started: false,
        isValid: errors.length === 0,
        errors,
        request: {
          method: 'POST',
          path: '/generate-media',
          body: {
            mediaType: 'video',
            modelId: filmed.modelId,
            parameters: toModelParameters(filmed, prompt ?? ''),
          },
        },
      };
    },
  });
