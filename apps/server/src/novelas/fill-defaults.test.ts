import { videoModelIds, videoModels } from '@novela/contract/models';
import { priceBooks } from '@novela/contract/price-books';
import { expect, test } from 'vitest';
import { estimateNovela, fillDefaults } from './fill-defaults.ts';

test.each(videoModelIds)('without wishes %s films as its card says', (defaultModelId) => {
  const { duration, resolution, aspectRatio } = videoModels[defaultModelId].defaults;
  expect(fillDefaults({ defaultModelId })).toEqual({
    defaultModelId,
    defaultDuration: duration,
    defaultResolution: resolution,
    defaultAspectRatio: aspectRatio,
  });
});

test('a wish the model cannot film is refused with what it can', () => {
  expect(() => fillDefaults({ defaultModelId: 'wan-2.5-t2v', defaultDuration: 8 })).toThrow(
    expect.objectContaining({
      code: 'validation_failed',
      message: 'Wan 2.5 films scenes of 5 or 10 seconds, not 8.',
      details: expect.objectContaining({ fields: [expect.objectContaining({ path: '/defaultDuration' })] }),
    }),
  );
});

test('another model keeps what it can of the values that were there', () => {
  const current = fillDefaults({ defaultAspectRatio: '9:16' });
  expect(fillDefaults({ defaultModelId: 'wan-2.5-t2v' }, current)).toEqual({
    defaultModelId: 'wan-2.5-t2v',
    defaultDuration: 10,
    defaultResolution: '1080p',
    defaultAspectRatio: '9:16',
  });
});

test('the estimate is every planned scene once', () => {
  expect(estimateNovela(fillDefaults({}), 3, 8, priceBooks.vsl)).toBe(24 * 960_000);
});
