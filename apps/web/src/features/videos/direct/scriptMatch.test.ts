import type { NovelaVideo } from '@novela/contract/videos';
import { describe, expect, it } from 'vitest';
import { openWarnings, scriptMatches, swapPassage } from './scriptMatch.ts';

const script = {
  title: 't',
  slugline: '',
  lines: [{ kind: 'action' as const, text: 'O vidro em Estilhaços.' }],
  characters: [],
  continuityNotes: '',
};
const video = {
  script,
  scriptPrompt: 'Glass in estilhaços (shards).',
  sceneDescription: 'Helena at the mirror.',
  characters: ['Helena', 'Heloísa'],
  warnings: [{ quote: 'estilhaços', reason: 'May be refused.', suggestion: 'reflexos' }],
} as unknown as NovelaVideo;

describe('scriptMatches', () => {
  it('holds only while sentence and cast are those the script was written for', () => {
    expect(scriptMatches(video, ' Helena at the mirror. ', ['Heloísa', 'Helena'])).toBe(true);
    expect(scriptMatches(video, 'Helena runs.', ['Helena', 'Heloísa'])).toBe(false);
    expect(scriptMatches(video, 'Helena at the mirror.', ['Helena'])).toBe(false);
    expect(scriptMatches(null, '', [])).toBe(false);
  });
});

describe('swapPassage', () => {
  it('swaps the passage everywhere and closes its warning', () => {
    expect(openWarnings(video)).toHaveLength(1);
    const swapped = swapPassage({ script, prompt: video.scriptPrompt }, 'estilhaços', '$& reflexos');
    expect(swapped.script.lines[0]?.text).toBe('O vidro em $& reflexos.');
    const clean = swapPassage({ script, prompt: video.scriptPrompt }, 'estilhaços', 'reflexos');
    expect(openWarnings({ ...video, script: clean.script, scriptPrompt: clean.prompt })).toHaveLength(0);
  });
});
