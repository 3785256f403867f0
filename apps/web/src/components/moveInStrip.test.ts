import { expect, it } from 'vitest';
import { moveInStrip } from './moveInStrip.ts';

it('moves one frame at a time and stops at both ends', () => {
  expect(moveInStrip('ArrowRight', 0, 3)).toBe(1);
  expect(moveInStrip('ArrowDown', 1, 3)).toBe(2);
  expect(moveInStrip('ArrowRight', 2, 3)).toBeNull();
  expect(moveInStrip('ArrowLeft', 0, 3)).toBeNull();
});

it('jumps to both ends and leaves other keys alone', () => {
  expect(moveInStrip('End', 0, 3)).toBe(2);
  expect(moveInStrip('Home', 2, 3)).toBe(0);
  expect(moveInStrip('Home', 0, 3)).toBeNull();
  expect(moveInStrip('a', 1, 3)).toBeNull();
});
