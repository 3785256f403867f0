import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startVslSimulator, type VslSimulator } from '../src/start-vsl-simulator.ts';
import { create, generate, order, status } from './ask.ts';

let simulator: VslSimulator;

beforeAll(async () => {
  simulator = await startVslSimulator({ pace: 'instant' });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

const veo = (parameters: Record<string, unknown>) => order({ modelId: 'veo-3.1', parameters });
const invalid = (details: string) => `{"error":"Invalid parameters","details":${JSON.stringify(details)}}`;
const picture = 'https://example.com/a.png';
const references = (value: unknown, more = {}) => veo({ reference_images: value, ...more });
const banana = (value: unknown) =>
  order({ mediaType: 'image', modelId: 'nano-banana', parameters: { image_input: value } });
const FIELDS = '{"error":"Missing required fields","details":"userId, mediaType, and modelId are required"}';

const REFUSALS: readonly (readonly [name: string, body: unknown, status: number, answer: string])[] = [
  ['no JSON', 'not json', 500, '{"error":"Internal server error"}'],
  ['no user, bad type and model', { mediaType: 'x', modelId: 'y' }, 400, FIELDS],
  ['empty body', {}, 400, FIELDS],
  [
    'type before model',
    order({ mediaType: 'film', modelId: 'nope' }),
    400,
    '{"error":"Invalid media type","details":"mediaType must be one of: video, image, audio"}',
  ],
  [
    'model of another type',
    order({ mediaType: 'image' }),
    400,
    '{"error":"Invalid model","details":"Model not found: wan-2.5-t2v for media type image"}',
  ],
  [
    'unknown keys before missing prompt',
    order({ prompt: undefined, parameters: { aspect_ratio: '16:9', resolution: '1080p' } }),
    400,
    invalid('Unsupported parameters: aspect_ratio, resolution'),
  ],
  ['missing prompt', order({ prompt: undefined }), 400, invalid('Missing required parameters: prompt')],
  [
    'references on fast',
    order({ modelId: 'veo-3.1-fast', parameters: { reference_images: [picture] } }),
    400,
    invalid('Unsupported parameters: reference_images'),
  ],
  ['references no list', references('x'), 400, invalid('reference_images must be an array of URLs')],
  ['references empty', references([]), 400, invalid('reference_images array must have at least 1 image(s)')],
  [
    'references too many',
    references([picture, picture, picture, picture]),
    400,
    invalid('Maximum 3 images allowed in reference_images array'),
  ],
  ['references no URL', references(['x']), 400, invalid('Invalid URL at reference_images[0]: x')],
  [
    'references upright',
    references([picture], { aspect_ratio: '9:16', duration: 4 }),
    400,
    invalid('When using reference_images, aspect_ratio must be "16:9"'),
  ],
  [
    'references with the text 8',
    references([picture], { duration: '8' }),
    400,
    invalid('When using reference_images, duration must be 8 seconds'),
  ],
  ['image_input no list', banana('x'), 400, invalid('image_input must be an array of URLs for this model')],
  ['image_input empty', banana([]), 400, invalid('image_input array cannot be empty')],
  [
    'image_input too many',
    banana(Array(11).fill(picture)),
    400,
    invalid('Maximum 10 images allowed in image_input array'),
  ],
  [
    'audio no URL',
    order({ parameters: { audio: 'x' } }),
    400,
    invalid('audio parameter must be a valid URL'),
  ],
  [
    'audio wrong kind',
    order({ parameters: { audio: 'https://example.com/a.ogg' } }),
    400,
    invalid('audio must be one of: wav, mp3'),
  ],
  [
    'wan size',
    order({ parameters: { size: '640*480' } }),
    400,
    invalid(
      'Invalid resolution "640*480". Valid options: 832*480, 480*832, 1280*720, 720*1280, 1920*1080, 1080*1920',
    ),
  ],
  ['seed not whole', veo({ seed: 1.5 }), 400, invalid('Parameter "seed" must be an integer')],
  ['seed below', veo({ seed: -1 }), 400, invalid('Parameter "seed" must be >= 0')],
  ['seed above', veo({ seed: 2147483648 }), 400, invalid('Parameter "seed" must be <= 2147483647')],
  [
    'flag as text',
    veo({ generate_audio: 'yes' }),
    400,
    invalid('Parameter "generate_audio" must be of type boolean, got string'),
  ],
  [
    'aspect ratio',
    veo({ aspect_ratio: '1:1' }),
    400,
    invalid('Parameter "aspect_ratio" must be one of: 16:9, 9:16'),
  ],
];

test.each(REFUSALS)('refuses: %s', async (_, body, code, answer) => {
  const told = await generate(simulator, body);
  expect(told.body).toBe(answer);
  expect(told.status).toBe(code);
  expect(told.headers.get('access-control-allow-origin')).toBe('*');
  expect(simulator.charges()).toEqual([]);
});

test('seed and reference images may lie beside the parameters, where they are checked the same and win', async () => {
  const beside = {
    modelId: 'veo-3.1',
    seed: 7,
    reference_images: [picture],
    webhook_url: 'https://x.example',
  };
  const parameters = { duration: 8, aspect_ratio: '16:9', seed: 3 };
  expect((await generate(simulator, order({ ...beside, parameters }))).status).toBe(202);
  expect(simulator.jobs()[0]?.input).toMatchObject({ seed: 7, reference_images: [picture] });
  const upright = order({ ...beside, parameters: { ...parameters, aspect_ratio: '9:16' } });
  expect((await generate(simulator, upright)).body).toBe(
    invalid('When using reference_images, aspect_ratio must be "16:9"'),
  );
  await generate(simulator, order({ seed: 0 }));
  expect(simulator.jobs().at(-1)?.input['seed']).toBe(0);
});

const PASSED_ON: readonly (readonly [name: string, body: unknown, detail: string])[] = [
  ['veo for 5 s', veo({ duration: 5 }), '- input.duration: duration must be one of the following: 4, 6, 8\n'],
  [
    'veo for "8" s',
    veo({ duration: '8' }),
    '- input.duration: duration must be one of the following: 4, 6, 8\n',
  ],
  [
    'veo in 4k',
    veo({ resolution: '4k' }),
    '- input.resolution: resolution must be one of the following: "720p", "1080p"\n',
  ],
  [
    'wan for 8 s',
    order({ parameters: { duration: 8 } }),
    '- input.duration: duration must be one of the following: 5, 10\n',
  ],
  [
    'wan fast in 480p',
    order({ modelId: 'wan-2.5-t2v-fast' }),
    '- input.size: size must be one of the following: "1280*720", "720*1280", "1920*1080", "1080*1920"\n',
  ],
];

test.each(PASSED_ON)('the Lambda lets through, Replicate refuses: %s', async (_, body, details) => {
  const told = await generate(simulator, body);
  const { jobId } = JSON.parse(told.body) as { jobId: string };
  expect(told.status).toBe(502);
  expect(told.body).toBe(JSON.stringify({ error: 'Failed to create prediction', details, jobId }));
  const { json } = await status(simulator, jobId);
  expect(json).toMatchObject({ status: 'failed', error: `Replicate API error: ${details}` });
  expect(simulator.charges()).toEqual([]);
});

test('the hundred and first request of an hour is refused, before the model is looked at, and per user', async () => {
  for (let count = 0; count < 100; count += 1) await generate(simulator, order({ modelId: 'nope' }));
  const told = await generate(simulator, order({ modelId: 'nope' }));
  expect([told.status, told.body]).toEqual([429, '{"error":"Rate limit exceeded","retryAfter":3600}']);
  expect(told.headers.get('retry-after')).toBeNull();
  expect((await generate(simulator, order({ modelId: 'nope', userId: 'other' }))).status).toBe(400);
  simulator.switches({ rateLimit: false });
  expect((await generate(simulator, order({ modelId: 'nope' }))).status).toBe(400);
});

test('unknown paths and methods are answered by the gateway', async () => {
  for (const [method, path] of [
    ['GET', '/generate-media'],
    ['POST', '/webhook'],
    ['DELETE', '/status/x'],
    ['POST', '/compile-videos'],
  ] as const) {
    const response = await fetch(simulator.url + path, { method });
    expect(response.status).toBe(403);
    expect(await response.text()).toBe('{"message":"Missing Authentication Token"}');
    expect(response.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('a webhook without a signature is refused', async () => {
  const response = await fetch(`${simulator.url}/webhook/replicate`, { method: 'POST', body: '{}' });
  expect([response.status, await response.text()]).toEqual([401, '{"error":"Invalid webhook signature"}']);
});

test('an unknown job is answered with 404 and must not be cached', async () => {
  const told = await status(simulator, 'nobody');
  expect([told.status, told.body]).toEqual([404, '{"error":"Job not found","jobId":"nobody"}']);
  expect(told.headers.get('cache-control')).toBe('no-cache');
});

test('quotes its own, wrong price: only what the caller sent counts', async () => {
  await create(simulator, { modelId: 'veo-3.1', parameters: {} });
  await create(simulator, { modelId: 'veo-3.1-fast', parameters: {} });
  await create(simulator, { modelId: 'wan-2.5-t2v', parameters: {} });
  expect(simulator.charges().map((charge) => charge.cost)).toEqual([0.96, 0.48, 0.5]);
});
