import { describe, expect, it } from 'vitest';
import { buildNovela } from './buildNovela.ts';
import { novelaChanges } from './novelaChanges.ts';
import { emptyWizard } from './wizardForm.ts';

const { form } = emptyWizard('es');
const made = buildNovela({ ...form, title: 'Sal' }, 20, { id: 'd1', sentence: 'Sal y ceniza.' });

describe('novelaChanges', () => {
  it('names only what differs from the novela that was made', () => {
    const format = { ...form.format, resolution: '720p' as const };
    const now = buildNovela({ ...form, title: 'Sal', format }, 25, null);
    expect(novelaChanges(made, now)).toEqual({ defaultResolution: '720p', cap: 25 });
  });

  it('is nothing when only what cannot be changed any more differs', () => {
    const episodes = [{ number: 1, title: 'El pozo', synopsis: '' }];
    const now = buildNovela({ ...form, title: 'Sal', episodes }, 20, null);
    expect(novelaChanges(made, now)).toBeNull();
  });
});
