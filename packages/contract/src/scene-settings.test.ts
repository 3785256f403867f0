import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toModelParameters } from './model-parameters.ts';
import { videoModelIds, videoModels } from './models.ts';
import { findSettingProblems, nearestSettings, type ProposedSettings } from './scene-settings.ts';

const proposal = (change: Partial<ProposedSettings> = {}): ProposedSettings => ({
  modelId: 'veo-3.1',
  duration: 8,
  resolution: '1080p',
  aspectRatio: '16:9',
  ...change,
});

const anyProposal: fc.Arbitrary<ProposedSettings> = fc.record({
  modelId: fc.oneof(fc.constantFrom(...videoModelIds), fc.string()),
  duration: fc.oneof(fc.integer({ min: -5, max: 120 }), fc.double()),
  resolution: fc.oneof(fc.constantFrom('480p', '720p', '1080p', '4k'), fc.string()),
  aspectRatio: fc.oneof(fc.constantFrom('16:9', '9:16', '1:1'), fc.string()),
  seed: fc.oneof(fc.constant(null), fc.integer()),
  referenceImages: fc.array(fc.constant('https://example.com/face.png'), { maxLength: 5 }),
});

describe('findSettingProblems', () => {
  it.each([
    ['veo-3.1', { duration: 7 }, 'Veo 3.1 films scenes of 4, 6 or 8 seconds, not 7.'],
    ['wan-2.5-t2v', { duration: 8, resolution: '720p' }, 'Wan 2.5 films scenes of 5 or 10 seconds, not 8.'],
    [
      'wan-2.5-t2v-fast',
      { duration: 5, resolution: '480p' },
      'Wan 2.5 Fast films in 720p or 1080p, not 480p.',
    ],
    ['veo-3.1', { aspectRatio: '1:1' }, 'Veo 3.1 films in 16:9 or 9:16, not 1:1.'],
    [
      'veo-3.1-fast',
      { referenceImages: ['https://e.com/a.png'] },
      'Veo 3.1 Fast cannot use photos of the cast. Only Veo 3.1 can.',
    ],
    [
      'veo-3.1',
      { duration: 6, referenceImages: ['https://e.com/a.png'] },
      'Veo 3.1 uses photos of the cast only at 16:9 and 8 seconds.',
    ],
    ['veo-3.1', { seed: -1 }, 'A seed is a whole number from 0 to 2147483647.'],
  ] as const)('%s with %j says what to choose instead', (modelId, change, message) => {
    expect(findSettingProblems(proposal({ modelId, ...change })).map((problem) => problem.message)).toContain(
      message,
    );
  });

  it('names the models when it does not know one', () => {
    expect(findSettingProblems(proposal({ modelId: 'sora' }))[0]?.message).toContain('wan-2.5-t2v');
  });

  it('accepts the defaults of every model', () => {
    for (const model of Object.values(videoModels)) {
      expect(findSettingProblems({ modelId: model.id, ...model.defaults })).toEqual([]);
    }
  });
});

describe('nearestSettings', () => {
  it('always ends with settings the model films, and says every change', () => {
    fc.assert(
      fc.property(anyProposal, (proposed) => {
        const { settings, changes } = nearestSettings(proposed, 'veo-3.1');
        expect(findSettingProblems(settings)).toEqual([]);
        if (findSettingProblems(proposed).length > 0) expect(changes.length).toBeGreaterThan(0);
      }),
    );
  });

  it('leaves valid settings alone', () => {
    const { settings, changes } = nearestSettings(proposal({ duration: 6 }), 'wan-2.5-t2v');
    expect(settings).toMatchObject({ modelId: 'veo-3.1', duration: 6 });
    expect(changes).toEqual([]);
  });

  it.each([
    [7, 8],
    [5, 6],
    [1, 4],
    [60, 8],
  ])('moves %i seconds on Veo to %i', (wanted, got) => {
    expect(nearestSettings(proposal({ duration: wanted }), 'veo-3.1').settings.duration).toBe(got);
  });
});

describe('toModelParameters', () => {
  const settingsOf = (change: Partial<ProposedSettings>) =>
    nearestSettings(proposal(change), 'veo-3.1').settings;

  it('gives Wan one size and no resolution', () => {
    const parameters = toModelParameters(
      settingsOf({ modelId: 'wan-2.5-t2v', duration: 5, resolution: '480p', aspectRatio: '9:16' }),
      'A pier.',
    );
    expect(parameters).toEqual({ prompt: 'A pier.', duration: 5, size: '480*832' });
  });

  it('gives Veo resolution and aspect ratio, and only what was set', () => {
    expect(toModelParameters(settingsOf({ seed: 7 }), 'A pier.')).toEqual({
      prompt: 'A pier.',
      duration: 8,
      resolution: '1080p',
      aspect_ratio: '16:9',
      seed: 7,
    });
  });
});
