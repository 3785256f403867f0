import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../..');
const table = readFileSync(path.join(root, 'docs/failures.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d\d \|/.test(line));
const named = table.flatMap((line) =>
  [...line.matchAll(/`([^`]+)` › `((?:[^`])+)`/g)].map(([, file = '', name = '']) => ({ file, name })),
);

test('the table of failures has every row once', () => {
  expect(table.map((line) => Number(line.slice(2, 4)))).toEqual(
    Array.from({ length: 62 }, (_, row) => row + 1),
  );
  expect(table.filter((line) => line.includes(' › ')).length).toBeGreaterThanOrEqual(57);
});

test.each(named)('the table of failures names a test that exists: $name', ({ file, name }) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toContain(name);
});
