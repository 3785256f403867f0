import type { SceneSettings } from '@novela/contract/scene-settings';
import { describe, expect, it } from 'vitest';
import { fasterSibling, hasWords, newTakeSettings, newTakeWish, toggleWords } from './newTakeWish.ts';

const scene: SceneSettings = {
  modelId: 'veo-3.1',
  duration: 8,
  resolution: '1080p',
  aspectRatio: '16:9',
  generateAudio: null,
  seed: 4417,
  negativePrompt: null,
  referenceImages: [],
};

describe('a new take', () => {
  it('asks for nothing but what differs from the scene', () => {
    expect(newTakeWish(scene, { text: '  ', seed: 4417, modelId: 'veo-3.1' })).toEqual({});
    expect(newTakeWish(scene, { text: 'Slower. ', seed: 7, modelId: 'veo-3.1-fast' })).toEqual({
      modifications: 'Slower.',
      modelOverride: 'veo-3.1-fast',
      parametersOverride: { seed: 7 },
    });
  });

  it('is priced with settings the other model can film', () => {
    const moved = newTakeSettings(scene, 'wan-2.5-t2v-fast');
    expect(moved.modelId).toBe('wan-2.5-t2v-fast');
    expect([5, 10]).toContain(moved.duration);
    expect(newTakeSettings(scene, 'veo-3.1')).toBe(scene);
  });

  it('knows the faster sibling of a slow model only', () => {
    expect(fasterSibling('veo-3.1')).toBe('veo-3.1-fast');
    expect(fasterSibling('wan-2.5-t2v-fast')).toBeNull();
  });

  it('takes suggestions into the note and out again, around what was typed', () => {
    const typed = toggleWords('She smiles at the end.', 'Slower');
    expect(typed).toBe('She smiles at the end. Slower.');
    expect(hasWords(typed, 'Slower')).toBe(true);
    expect(toggleWords(toggleWords(typed, 'Closer'), 'Slower')).toBe('She smiles at the end. Closer.');
    expect(toggleWords(toggleWords('', 'Slower'), 'Slower')).toBe('');
  });
});
