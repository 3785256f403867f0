/** Kinds of media the gateway knows. */
export type MediaType = 'video' | 'image' | 'audio';

/** One checked parameter of a model, as the gateway's own registry describes it. */
export type CheckedParameter =
  | { readonly type: 'string'; readonly oneOf?: readonly string[] }
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly least: number; readonly most: number };

/** What the gateway believes about one model: accepted keys, defaults, prices (USD) and times (seconds). */
export type ModelCard = {
  readonly version: string;
  readonly accepts: readonly string[];
  readonly requires: readonly string[];
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly checked: Readonly<Record<string, CheckedParameter>>;
  readonly estimatedTime: number;
  readonly price: number | { readonly base: number; readonly perSecond: Readonly<Record<string, number>> };
  readonly takesAudio?: boolean;
  readonly takesReferences?: boolean;
  readonly takesImages?: boolean;
};

const SEED: CheckedParameter = { type: 'integer', least: 0, most: 2_147_483_647 };
const TEXT: CheckedParameter = { type: 'string' };
const FLAG: CheckedParameter = { type: 'boolean' };

const WAN_RATES = {
  '832*480': 0.05,
  '480*832': 0.05,
  '1280*720': 0.1,
  '720*1280': 0.1,
  '1920*1080': 0.15,
  '1080*1920': 0.15,
};

const WAN: Omit<ModelCard, 'version' | 'estimatedTime'> = {
  accepts: ['prompt', 'duration', 'size', 'audio', 'negative_prompt', 'seed', 'enable_prompt_expansion'],
  requires: ['prompt'],
  defaults: { duration: 5, size: '1280*720', enable_prompt_expansion: true },
  checked: { negative_prompt: TEXT, seed: SEED, enable_prompt_expansion: FLAG },
  price: { base: 0.1, perSecond: WAN_RATES },
  takesAudio: true,
};

const VEO_ACCEPTS = ['prompt', 'aspect_ratio', 'duration', 'image', 'last_frame', 'resolution'];
const VEO_TAIL = ['generate_audio', 'negative_prompt', 'seed'];
const VEO_DEFAULTS = { duration: 8, resolution: '1080p', aspect_ratio: '16:9', generate_audio: true };
const VEO_CHECKED: Record<string, CheckedParameter> = {
  negative_prompt: TEXT,
  seed: SEED,
  generate_audio: FLAG,
  aspect_ratio: { type: 'string', oneOf: ['16:9', '9:16'] },
};

const VIDEO: Record<string, ModelCard> = {
  'stability-video': {
    version: 'stability-ai/stable-video-diffusion',
    accepts: ['image', 'motion_bucket_id', 'fps', 'num_frames', 'cond_aug'],
    requires: ['image'],
    defaults: { motion_bucket_id: 127, fps: 24, num_frames: 25, cond_aug: 0.02 },
    checked: {},
    estimatedTime: 60,
    price: 0.05,
  },
  'wan-2.5-t2v': { ...WAN, version: 'wan-video/wan-2.5-t2v', estimatedTime: 30 },
  'wan-2.5-t2v-fast': { ...WAN, version: 'wan-video/wan-2.5-t2v-fast', estimatedTime: 15 },
  'veo-3.1': {
    version: 'google/veo-3.1',
    accepts: [...VEO_ACCEPTS, 'reference_images', ...VEO_TAIL],
    requires: ['prompt'],
    defaults: VEO_DEFAULTS,
    checked: VEO_CHECKED,
    estimatedTime: 40,
    price: { base: 0.08, perSecond: { '720p': 0.08, '1080p': 0.12 } },
    takesReferences: true,
  },
  'veo-3.1-fast': {
    version: 'google/veo-3.1-fast',
    accepts: [...VEO_ACCEPTS, ...VEO_TAIL],
    requires: ['prompt'],
    defaults: { ...VEO_DEFAULTS, resolution: '720p' },
    checked: VEO_CHECKED,
    estimatedTime: 20,
    price: { base: 0.06, perSecond: { '720p': 0.06, '1080p': 0.09 } },
  },
};

const PICTURE_KEYS = [
  'prompt',
  'width',
  'height',
  'num_outputs',
  'num_inference_steps',
  'guidance_scale',
  'seed',
];

const IMAGE: Record<string, ModelCard> = {
  'flux-schnell': {
    version: 'black-forest-labs/flux-schnell',
    accepts: PICTURE_KEYS,
    requires: ['prompt'],
    defaults: { width: 1024, height: 1024, num_outputs: 1, num_inference_steps: 4, guidance_scale: 0 },
    checked: {},
    estimatedTime: 5,
    price: 0.003,
  },
  sdxl: {
    version: 'stability-ai/sdxl',
    accepts: [...PICTURE_KEYS, 'negative_prompt', 'scheduler'],
    requires: ['prompt'],
    defaults: { width: 1024, height: 1024, num_outputs: 1, num_inference_steps: 50, guidance_scale: 7.5 },
    checked: {},
    estimatedTime: 10,
    price: 0.01,
  },
  'nano-banana': {
    version: 'google/nano-banana',
    accepts: ['prompt', 'image_input', 'output_format'],
    requires: ['prompt'],
    defaults: { output_format: 'jpg' },
    checked: { output_format: { type: 'string', oneOf: ['jpg', 'png'] } },
    estimatedTime: 15,
    price: 0.039,
    takesImages: true,
  },
};

const AUDIO: Record<string, ModelCard> = {
  musicgen: {
    version: 'meta/musicgen',
    accepts: ['prompt', 'duration', 'temperature', 'top_k', 'top_p', 'output_format', 'seed'],
    requires: ['prompt'],
    defaults: { duration: 8, output_format: 'mp3' },
    checked: {},
    estimatedTime: 30,
    price: 0.02,
  },
};

/** The registry the gateway answers from, by media type and model id (source: the public VSL model registry). */
export const MODELS: Record<MediaType, Record<string, ModelCard>> = {
  video: VIDEO,
  image: IMAGE,
  audio: AUDIO,
};
