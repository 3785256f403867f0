/**
 * The model catalogue: what each model can do and how the provider names it.
 * Limits are those published on the models' Replicate pages (input schemas, November 2026) and accepted by the
 * VSL gateway. Times are what people report of each model, in seconds (the gateway's own estimates are several times
 * too short); measured history replaces them in the studio.
 */

export const videoModelIds = ['wan-2.5-t2v', 'wan-2.5-t2v-fast', 'veo-3.1', 'veo-3.1-fast'] as const;
export type VideoModelId = (typeof videoModelIds)[number];

export const imageModelIds = ['flux-schnell', 'sdxl', 'nano-banana'] as const;
export type ImageModelId = (typeof imageModelIds)[number];

export const resolutions = ['480p', '720p', '1080p'] as const;
export type Resolution = (typeof resolutions)[number];

export const aspectRatios = ['16:9', '9:16'] as const;
export type AspectRatio = (typeof aspectRatios)[number];

/** What a model is good at, as keys the interface turns into words and icons. */
export type ModelStrength =
  | 'reference_images'
  | 'sound'
  | 'best_picture'
  | 'fast'
  | 'fastest'
  | 'prompt_expansion';

export interface VideoModel {
  readonly id: VideoModelId;
  readonly name: string;
  readonly mediaType: 'video';
  /** `owner/name` at Replicate. */
  readonly replicateName: string;
  readonly strengths: readonly ModelStrength[];
  /** Clip lengths in seconds. */
  readonly durations: readonly number[];
  readonly resolutions: readonly Resolution[];
  readonly aspectRatios: readonly AspectRatio[];
  /** Reference images are taken only in this one setting; null means never. */
  readonly referenceImages: {
    readonly max: number;
    readonly aspectRatio: AspectRatio;
    readonly duration: number;
  } | null;
  /** True when the model takes `resolution` and `aspect_ratio`; false when it takes one `size` such as `1280*720`. */
  readonly takesResolution: boolean;
  readonly hasAudioSwitch: boolean;
  readonly defaults: {
    readonly duration: number;
    readonly resolution: Resolution;
    readonly aspectRatio: AspectRatio;
  };
  /** Typical seconds from submission to finished film. */
  readonly typicalSeconds: number;
  /** Seconds after which a render counts as stuck. */
  readonly deadlineSeconds: number;
  readonly promptMaxLength: number;
}

export interface ImageModel {
  readonly id: ImageModelId;
  readonly name: string;
  readonly mediaType: 'image';
  readonly replicateName: string;
  readonly aspectRatios: readonly string[];
  readonly maxReferenceImages: number;
  readonly typicalSeconds: number;
}

const veoLimits = {
  mediaType: 'video',
  durations: [4, 6, 8],
  resolutions: ['720p', '1080p'],
  aspectRatios,
  takesResolution: true,
  hasAudioSwitch: true,
  defaults: { duration: 8, resolution: '1080p', aspectRatio: '16:9' },
  deadlineSeconds: 900,
  promptMaxLength: 4000,
} as const;

const wanLimits = {
  mediaType: 'video',
  durations: [5, 10],
  aspectRatios,
  referenceImages: null,
  takesResolution: false,
  hasAudioSwitch: false,
  defaults: { duration: 5, resolution: '720p', aspectRatio: '16:9' },
  deadlineSeconds: 900,
  promptMaxLength: 4000,
} as const;

export const videoModels: Readonly<Record<VideoModelId, VideoModel>> = {
  'veo-3.1': {
    ...veoLimits,
    id: 'veo-3.1',
    name: 'Veo 3.1',
    replicateName: 'google/veo-3.1',
    strengths: ['reference_images', 'sound', 'best_picture'],
    referenceImages: { max: 3, aspectRatio: '16:9', duration: 8 },
    typicalSeconds: 120,
  },
  'veo-3.1-fast': {
    ...veoLimits,
    id: 'veo-3.1-fast',
    name: 'Veo 3.1 Fast',
    replicateName: 'google/veo-3.1-fast',
    strengths: ['sound', 'fast'],
    referenceImages: null,
    typicalSeconds: 60,
  },
  'wan-2.5-t2v': {
    ...wanLimits,
    id: 'wan-2.5-t2v',
    name: 'Wan 2.5',
    replicateName: 'wan-video/wan-2.5-t2v',
    strengths: ['prompt_expansion'],
    resolutions,
    typicalSeconds: 90,
  },
  'wan-2.5-t2v-fast': {
    ...wanLimits,
    id: 'wan-2.5-t2v-fast',
    name: 'Wan 2.5 Fast',
    replicateName: 'wan-video/wan-2.5-t2v-fast',
    strengths: ['fastest'],
    resolutions: ['720p', '1080p'],
    typicalSeconds: 60,
  },
};

export const imageModels: Readonly<Record<ImageModelId, ImageModel>> = {
  'flux-schnell': {
    id: 'flux-schnell',
    name: 'FLUX schnell',
    mediaType: 'image',
    replicateName: 'black-forest-labs/flux-schnell',
    aspectRatios: ['1:1', '16:9', '9:16', '4:5', '3:4', '2:3'],
    maxReferenceImages: 0,
    typicalSeconds: 5,
  },
  sdxl: {
    id: 'sdxl',
    name: 'SDXL',
    mediaType: 'image',
    replicateName: 'stability-ai/sdxl',
    aspectRatios: ['1:1'],
    maxReferenceImages: 1,
    typicalSeconds: 10,
  },
  'nano-banana': {
    id: 'nano-banana',
    name: 'Nano Banana',
    mediaType: 'image',
    replicateName: 'google/nano-banana',
    aspectRatios: ['match_input_image', '1:1', '2:3', '3:4', '4:5', '9:16', '16:9'],
    maxReferenceImages: 10,
    typicalSeconds: 15,
  },
};

/** True when the text names one of the four video models. */
export const isVideoModelId = (id: string): id is VideoModelId =>
  (videoModelIds as readonly string[]).includes(id);
