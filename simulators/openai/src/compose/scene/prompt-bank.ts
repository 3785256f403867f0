import type { Mood } from './scene-bank.ts';

/** English for the video model: one action a mood, lenses, light. {A} and {B} are names. */
export const ACTIONS: Readonly<Record<Mood, readonly string[]>> = {
  secret: [
    '{A} slowly unfolds a worn piece of paper while {B} watches from the doorway',
    '{A} turns a small object over in one hand and looks up at {B}',
  ],
  confrontation: [
    '{A} takes one slow step toward {B}, who holds the gaze and does not move',
    '{A} sets something down on the table between them, and {B} refuses to look at it',
  ],
  reunion: [
    '{A} stops in the doorway with a suitcase, and {B} turns round and goes completely still',
    '{B} lowers a cup when {A} enters, and neither of them speaks for a moment',
  ],
  love: [
    '{A} and {B} reach for the same thing, their hands touch and neither pulls away',
    '{A} sways half a step closer to {B}, both of them breathing unevenly',
  ],
  suspense: [
    '{A} turns slowly toward a sound off screen while {B} steps out of the shadow behind',
    '{A} raises a lamp, and its light reaches {B}, already standing there',
  ],
  comic: [
    '{A} freezes with both arms spread in front of something while {B} smiles far too widely',
    '{A} ducks behind the counter, and {B} leans casually on it, whistling',
  ],
  farewell: [
    '{A} picks up a suitcase, hesitates, and {B} straightens the collar of the coat one last time',
    '{A} walks out of the light while {B} stays in it',
  ],
};

export const ALONE: readonly string[] = [
  '{A} crosses the room slowly, stops, and listens',
  '{A} sits down as if the chair might answer',
];

export const LIGHTS: readonly [string, string, string, string] = [
  'soft blue dawn light with the first warm rays entering low',
  'bright natural daylight, warm bounce from pale walls',
  'amber sunset light raking across the scene, long shadows',
  'night, a single warm practical lamp, deep soft shadows, rain-blue windows',
];

export const CAMERAS: readonly string[] = [
  'Slow push-in from medium shot to close-up, 50mm lens, shallow depth of field',
  'Handheld over-the-shoulder, 35mm lens, slight breathing movement',
  'Static wide two-shot that drifts left almost imperceptibly, 28mm lens',
  'Slow lateral dolly past foreground objects, 40mm anamorphic lens, gentle flare',
  'Low-angle medium shot, 35mm lens, racking focus from hands to face',
];

export const TONES: Readonly<Record<Mood, string>> = {
  secret: 'hushed, intimate, on the edge of confession',
  confrontation: 'tense, contained, ready to break',
  reunion: 'tender and wary',
  love: 'warm, breathless, playful',
  suspense: 'ominous, precise, quiet',
  comic: 'brisk, deadpan, bright',
  farewell: 'bittersweet, still',
};
