import type { BadRequest } from './send-raw.ts';

const scene = { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'Mia opens the letter.' };
const film = '/api/novelas/$novela/generate-video';

/** Wrong ways to spend money. */
export const badScenes: readonly BadRequest[] = [
  ['a scene of no novela', 404, 'not_found', /./, { path: '/api/novelas/nope/generate-video', body: scene }],
  [
    'a scene without words',
    400,
    'validation_failed',
    /sceneDescription: Is required/,
    { path: film, body: { episodeNumber: 1, sceneNumber: 1 } },
  ],
  ['a scene without a body', 400, 'body_required', /JSON body/, { path: film }],
  ['a scene with broken JSON', 400, 'malformed_json', /JSON/, { path: film, raw: '{"episodeNumber":1,' }],
  [
    'an episode as text',
    400,
    'validation_failed',
    /episodeNumber: Must be a number/,
    { path: film, body: { ...scene, episodeNumber: '1' } },
  ],
  [
    'episode 0',
    400,
    'validation_failed',
    /episodeNumber: Episodes are counted from 1/,
    { path: film, body: { ...scene, episodeNumber: 0 } },
  ],
  [
    'scene 1.5',
    400,
    'validation_failed',
    /sceneNumber: Must be a whole/,
    { path: film, body: { ...scene, sceneNumber: 1.5 } },
  ],
  [
    'a scene of 4,001 characters',
    400,
    'validation_failed',
    /sceneDescription: Must be at most 4000/,
    { path: film, body: { ...scene, sceneDescription: 'x'.repeat(4001) } },
  ],
  [
    'an unknown model',
    400,
    'validation_failed',
    /modelOverride: Unknown video model/,
    { path: film, body: { ...scene, modelOverride: 'sora-9' } },
  ],
  [
    'text as parameters',
    400,
    'validation_failed',
    /parametersOverride: Must be an object/,
    { path: film, body: { ...scene, parametersOverride: 'x' } },
  ],
  [
    'duration 99999',
    400,
    'validation_failed',
    /parametersOverride.duration/,
    { path: film, body: { ...scene, parametersOverride: { duration: 99_999 } } },
  ],
  [
    'duration 7 on Veo',
    400,
    'validation_failed',
    /4, 6 or 8 seconds, not 7/,
    { path: film, body: { ...scene, modelOverride: 'veo-3.1', parametersOverride: { duration: 7 } } },
  ],
  [
    'an unknown parameter',
    400,
    'validation_failed',
    /parametersOverride: Unknown: "fps"/,
    { path: film, body: { ...scene, parametersOverride: { fps: 60 } } },
  ],
  [
    'a negative approval',
    400,
    'validation_failed',
    /approvedCost: Must be at least 0/,
    { path: film, body: { ...scene, approvedCost: -1 } },
  ],
  [
    'an approval of another price',
    409,
    'price_changed',
    /./,
    { path: film, body: { ...scene, approvedCost: 0.01 } },
  ],
  [
    'a key of 256 characters',
    400,
    'validation_failed',
    /Idempotency-Key must be 1 to 255/,
    { path: film, body: scene, headers: { 'Idempotency-Key': 'k'.repeat(256) } },
  ],
  [
    'a key that is not ASCII',
    400,
    'validation_failed',
    /printable ASCII/,
    { path: film, body: scene, headers: { 'Idempotency-Key': 'ké' } },
  ],
  [
    'a take again of no scene',
    404,
    'not_found',
    /./,
    { path: '/api/novelas/$novela/videos/nope/regenerate', body: {} },
  ],
  ['the state of nothing', 404, 'not_found', /./, { method: 'GET', path: '/api/videos/nope/status' }],
];
