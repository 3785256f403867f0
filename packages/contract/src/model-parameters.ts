import { videoModels } from './models.ts';
import type { SceneSettings } from './scene-settings.ts';

const frameSizes = {
  '480p': { '16:9': [832, 480], '9:16': [480, 832] },
  '720p': { '16:9': [1280, 720], '9:16': [720, 1280] },
  '1080p': { '16:9': [1920, 1080], '9:16': [1080, 1920] },
} as const;

/** Width and height in pixels of a film with these settings. */
export const frameSize = ({
  resolution,
  aspectRatio,
}: Pick<SceneSettings, 'resolution' | 'aspectRatio'>): readonly [number, number] =>
  frameSizes[resolution][aspectRatio];

/** Exactly the parameters a video model is sent, by the names it publishes. Absent means: the model's own default. */
export type ModelParameters = {
  prompt: string;
  duration: number;
  resolution?: string;
  aspect_ratio?: string;
  size?: string;
  generate_audio?: boolean;
  seed?: number;
  negative_prompt?: string;
  reference_images?: string[];
};

/** Translates settings and a prompt into the model's own parameters; `resolution` + `aspectRatio` become `size` for Wan. Pure. */
export const toModelParameters = (settings: SceneSettings, prompt: string): ModelParameters => {
  const model = videoModels[settings.modelId];
  const [width, height] = frameSize(settings);
  return {
    prompt,
    duration: settings.duration,
    ...(model.takesResolution
      ? { resolution: settings.resolution, aspect_ratio: settings.aspectRatio }
      : { size: `${width}*${height}` }),
    ...(model.hasAudioSwitch && settings.generateAudio !== null
      ? { generate_audio: settings.generateAudio }
      : {}),
    ...(settings.seed === null ? {} : { seed: settings.seed }),
    ...(settings.negativePrompt ? { negative_prompt: settings.negativePrompt } : {}),
    ...(settings.referenceImages.length > 0 ? { reference_images: [...settings.referenceImages] } : {}),
  };
};
