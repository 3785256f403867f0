import { expect, test } from 'vitest';
import { chooseDeadline } from './choose-deadline.ts';

const measured = (p90: number, samples = 10) => ({ p50: p90 / 2, p90, samples });

test('a deadline follows the films this studio has made, between a minute and the catalogue', () => {
  expect(chooseDeadline('veo-3.1', undefined)).toBe(900);
  expect(chooseDeadline('veo-3.1', measured(50, 9))).toBe(900);
  expect(chooseDeadline('veo-3.1', measured(50))).toBe(150);
  expect(chooseDeadline('veo-3.1', measured(4))).toBe(60);
  expect(chooseDeadline('veo-3.1', measured(700))).toBe(900);
});
