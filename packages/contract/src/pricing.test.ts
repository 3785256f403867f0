import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { videoModels } from './models.ts';
import { microsToUsd, usdToMicros } from './money.ts';
import { priceBooks, writingPrices } from './price-books.ts';
import { findCheaperChoices, priceAnswer, priceNovela, priceScene, type TokenUsage } from './pricing.ts';

const veo = { modelId: 'veo-3.1', duration: 8, resolution: '1080p', generateAudio: null } as const;

describe('priceScene', () => {
  it.each([
    ['veo-3.1', 8, '1080p', 0.96],
    ['veo-3.1', 8, '720p', 0.64],
    ['veo-3.1-fast', 8, '1080p', 0.72],
    ['veo-3.1-fast', 4, '720p', 0.24],
    ['wan-2.5-t2v', 10, '1080p', 1.5],
    ['wan-2.5-t2v', 5, '480p', 0.25],
    ['wan-2.5-t2v-fast', 10, '720p', 1],
  ] as const)('%s, %i s at %s costs $%d at the gateway', (modelId, duration, resolution, usd) => {
    const price = priceScene({ modelId, duration, resolution, generateAudio: null }, priceBooks.vsl);
    expect(microsToUsd(price.total)).toBe(usd);
  });

  it('warns of the public list price only when it is more than 5 % away', () => {
    expect(priceScene(veo, priceBooks.vsl).listPrice).toBe(usdToMicros(3.2));
    expect(priceScene({ ...veo, modelId: 'wan-2.5-t2v', duration: 5 }, priceBooks.vsl).listPrice).toBeNull();
  });

  it('charges less without sound where the provider does', () => {
    expect(priceScene({ ...veo, generateAudio: false }, priceBooks.replicate).total).toBe(usdToMicros(1.6));
  });

  it('refuses to price what cannot be filmed', () => {
    expect(() =>
      priceScene({ ...veo, modelId: 'wan-2.5-t2v-fast', resolution: '480p' }, priceBooks.vsl),
    ).toThrow(RangeError);
  });

  const everySetting = Object.values(priceBooks).flatMap((book) =>
    Object.values(videoModels).flatMap(({ id: modelId, resolutions, durations }) =>
      resolutions.flatMap((resolution) =>
        durations.map((duration) => ({ book, modelId, resolution, duration })),
      ),
    ),
  );

  it.each(everySetting)(
    '$modelId $resolution $duration s is a whole number of micro-dollars',
    ({ book, ...settings }) => {
      const { total } = priceScene({ ...settings, generateAudio: null }, book);
      expect(Number.isSafeInteger(total) && total > 0).toBe(true);
    },
  );
});

describe('priceNovela', () => {
  it('prices 6 episodes of 8 scenes', () => {
    const estimate = priceNovela(veo, 6, 8, priceBooks.vsl);
    expect(estimate.scenes).toBe(48);
    expect(microsToUsd(estimate.video)).toBe(46.08);
    expect(microsToUsd(estimate.writing)).toBe(0.96);
  });
});

describe('findCheaperChoices', () => {
  it('offers lower resolution, shorter scenes and the faster sibling, largest saving first', () => {
    const found = findCheaperChoices(veo, 48, priceBooks.vsl).map(({ kind, saves }) => [
      kind,
      microsToUsd(saves),
    ]);
    expect(found).toEqual([
      ['resolution', 15.36],
      ['duration', 11.52],
      ['model', 11.52],
    ]);
  });

  it('has nothing to offer for the cheapest setting', () => {
    expect(
      findCheaperChoices(
        { modelId: 'wan-2.5-t2v', duration: 5, resolution: '480p', generateAudio: null },
        8,
        priceBooks.vsl,
      ),
    ).toEqual([]);
  });
});

const price = (usage: TokenUsage, model = 'gpt-5', searches = 0) => priceAnswer({ model, usage, searches });

describe('money', () => {
  it('survives the way to USD and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        (micros) => usdToMicros(microsToUsd(micros)) === micros,
      ),
    );
  });

  it('rounds token cost up, and never charges cached tokens twice', () => {
    expect(price({ input: 0, cached: 0, output: 0 })).toBe(0);
    expect(price({ input: 1, cached: 0, output: 0 })).toBe(2);
    expect(price({ input: 4000, cached: 2000, output: 1500 })).toBe(2500 + 250 + 15_000);
  });

  it('prices an answer by the model that gave it, snapshots as their base', () => {
    const usage = { input: 1_000_000, cached: 0, output: 1_000_000 };
    expect(price(usage, 'gpt-5-2025-08-07')).toBe(price(usage, 'gpt-5'));
    expect(price(usage, 'gpt-5')).toBe(11_250_000);
    expect(price(usage, 'gpt-5.1-2025-11-13')).toBe(11_250_000);
    expect(price(usage, 'gpt-5.2')).toBe(15_750_000);
    expect(price(usage, 'gpt-5.4')).toBe(17_500_000);
    expect(price(usage, 'gpt-5.5-2026-04-23')).toBe(35_000_000);
  });

  it('prices a model nobody listed no lower than any other', () => {
    const usage = { input: 5000, cached: 4000, output: 300 };
    const listed = Object.keys(writingPrices.models).map((model) => price(usage, model));
    for (const model of ['gpt-5.6-sol', 'gpt-5.6-luna', 'constructor', '']) {
      expect(price(usage, model)).toBe(Math.max(...listed));
    }
  });

  it('adds a cent for every search of the web', () => {
    const usage = { input: 0, cached: 0, output: 100 };
    expect(price(usage, 'gpt-5', 3) - price(usage)).toBe(30_000);
  });
});
