import { expect, test } from 'vitest';
import { createLog, hideSecrets } from './create-log.ts';

const lines: string[] = [];
const log = createLog('info', { write: (line) => lines.push(line) });

test('keys, prompts and replies never reach a line, however deep they hang', () => {
  lines.length = 0;
  log.info(
    { apiKey: 'canary-1', request: { prompt: 'canary-2' }, call: { reply: { text: 'canary-3' } } },
    'x',
  );
  log.error({ err: new Error('connect postgres://novela:canary-4@db/x with sk-canary5canary5') }, 'x');
  log.error({ err: new Error('outer', { cause: new Error('Bearer canary-6') }) }, 'x');
  expect(lines).toHaveLength(3);
  expect(lines.join('')).not.toContain('canary');
  expect(lines[1]).toContain('postgres://novela:***@db/x');
});

test('a title with a line break stays on one line', () => {
  lines.length = 0;
  log.info({ title: 'x\n{"level":"fatal"}' }, 'saved');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd().split('\n')).toHaveLength(1);
});

test('ordinary sentences stay as they are', () => {
  const sentence = 'Veo 3.1 films scenes of 4, 6 or 8 seconds, see https://example.com/a:b';
  expect(hideSecrets(sentence)).toBe(sentence);
});
