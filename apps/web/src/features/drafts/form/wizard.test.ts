import type { DraftContent } from '@novela/contract/drafts';
import { describe, expect, it } from 'vitest';
import { buildNovela } from './buildNovela.ts';
import { estimateNovela } from './estimateNovela.ts';
import { mergeDraft } from './mergeDraft.ts';
import { emptyWizard, type WizardState } from './wizardForm.ts';
import { type WizardAction, wizardReducer } from './wizardReducer.ts';

const start = emptyWizard('en');
const after = (state: WizardState, ...actions: WizardAction[]): WizardState =>
  actions.reduce(wizardReducer, state);
const person = (name: string, look = '') => ({
  name,
  role: '',
  age: 34,
  look,
  wardrobe: '',
  personality: '',
});
const helena: DraftContent = {
  title: 'A Outra Helena',
  otherTitles: ['Duas Helenas'],
  description: 'Itaparica, 1987.',
  genre: 'Family drama',
  language: 'pt-BR',
  characters: [person('Helena', 'long dark hair'), person('Heloísa')],
  episodes: [1, 2, 3, 4, 5, 6].map((number) => ({ number, title: `E${number}`, synopsis: '' })),
  scenesPerEpisode: 8,
  firstEpisodeScenes: [{ sceneNumber: 1, title: 'A balsa', whatHappens: 'Helena arrives.' }],
  modelId: 'veo-3.1',
  duration: 8,
  resolution: '1080p',
  aspectRatio: '16:9',
};

describe('mergeDraft', () => {
  it('fills every field as it arrives', () => {
    const half = mergeDraft(start, { title: 'A Ou' });
    expect(half.form.title).toBe('A Ou');
    const whole = mergeDraft(half, helena);
    expect(whole.form).toMatchObject({
      title: 'A Outra Helena',
      genre: 'drama',
      targetEpisodes: 6,
      scenesPerEpisode: 8,
    });
    expect(whole.form.cast.map(({ name }) => name)).toEqual(['Helena', 'Heloísa']);
  });

  it('never writes into a field a person has changed, to the very character and field', () => {
    const begun = mergeDraft(start, { title: 'A', characters: [person('Helena')] });
    const edited = after(
      begun,
      { type: 'edit', field: 'title', value: 'Mine' },
      { type: 'person', key: 'draft-0', field: 'name', value: 'Lena' },
      { type: 'edit', field: 'targetEpisodes', value: 2 },
    );
    const whole = mergeDraft(edited, helena);
    expect(whole.form.title).toBe('Mine');
    expect(whole.form.targetEpisodes).toBe(2);
    expect(whole.form.cast[0]).toMatchObject({ name: 'Lena', look: 'long dark hair' });
    expect(whole.form.description).toBe('Itaparica, 1987.');
  });

  it('does not bring back somebody who was taken out, and keeps who was added', () => {
    const begun = mergeDraft(start, { characters: [person('Helena')] });
    const changed = after(
      begun,
      { type: 'removePerson', key: 'draft-0' },
      { type: 'addPerson', key: 'own' },
      { type: 'person', key: 'own', field: 'name', value: 'Tião' },
    );
    expect(mergeDraft(changed, helena).form.cast.map(({ name }) => name)).toEqual(['Heloísa', 'Tião']);
  });

  it('keeps only what the chosen model can film', () => {
    const onWan = after(start, { type: 'format', patch: { modelId: 'wan-2.5-t2v-fast' } });
    expect(mergeDraft(onWan, helena).form.format).toEqual({
      modelId: 'wan-2.5-t2v-fast',
      duration: 10,
      resolution: '1080p',
      aspectRatio: '16:9',
    });
    expect(mergeDraft(start, { modelId: 'veo-3' }).form.format.modelId).toBe('veo-3.1');
  });
});

describe('wizardReducer', () => {
  it('maps a switch of model to the nearest format and says what moved', () => {
    const state = after(start, { type: 'format', patch: { modelId: 'wan-2.5-t2v' } });
    expect(state.form.format.duration).toBe(10);
    expect(state.changes).toEqual([{ setting: 'duration', from: '8', to: '10' }]);
    expect(after(state, { type: 'format', patch: { duration: 5 } }).changes).toEqual([]);
  });

  it('pins the format while photos are used and frees it when they are not', () => {
    const six = after(start, { type: 'format', patch: { duration: 6 } }, { type: 'addPerson', key: 'p' });
    const pinned = after(six, { type: 'person', key: 'p', field: 'photo', value: 'https://a.example/p.jpg' });
    expect(pinned.form.format.duration).toBe(8);
    expect(pinned.changes.map(({ setting }) => setting)).toEqual(['duration']);
    expect(
      after(pinned, { type: 'format', patch: { modelId: 'veo-3.1-fast', duration: 4 } }).form.format.duration,
    ).toBe(4);
  });

  it('undoes all one-click savings at once', () => {
    const cheap = after(
      start,
      { type: 'format', patch: { resolution: '720p' }, undoable: true },
      { type: 'format', patch: { duration: 6 }, undoable: true },
    );
    expect(cheap.form.format).toMatchObject({ resolution: '720p', duration: 6 });
    expect(after(cheap, { type: 'undoFormat' }).form.format).toEqual(start.form.format);
  });

  it('keeps the old title among the others', () => {
    const state = after(mergeDraft(start, helena), { type: 'title', title: 'Duas Helenas' });
    expect(state.form.title).toBe('Duas Helenas');
    expect(state.form.otherTitles).toEqual(['A Outra Helena']);
    expect(mergeDraft(state, helena).form.title).toBe('Duas Helenas');
  });
});

describe('estimateNovela', () => {
  const drafted = mergeDraft(start, helena);

  it('adds up to the cap: film, writing, room for retakes', () => {
    expect(estimateNovela(drafted.form, 'vsl')).toMatchObject({
      scenes: 48,
      perScene: 0.96,
      perSecond: 0.12,
      video: 46.08,
      writing: 0.96,
      cap: 60,
      room: 12.96,
      retakes: 13,
      listPrice: 3.2,
    });
  });

  it('offers what each cheaper format saves over the whole novela', () => {
    const saved = estimateNovela(drafted.form, 'vsl').cheaper.map(({ kind, savesUsd }) => [kind, savesUsd]);
    expect(saved).toEqual([
      ['resolution', 15.36],
      ['duration', 11.52],
      ['model', 11.52],
    ]);
  });

  it('follows the chosen cap, also below the estimate', () => {
    const low = after(drafted, { type: 'edit', field: 'cap', value: 20 });
    expect(estimateNovela(low.form, 'vsl')).toMatchObject({ cap: 20, room: -27.04, retakes: 0 });
  });
});

describe('buildNovela', () => {
  it('sends planned scenes of episode 1 within the chosen size, and nobody without a name', () => {
    const state = after(mergeDraft(start, helena), { type: 'addPerson', key: 'x' });
    const request = buildNovela(state.form, 60, { id: 'd1', sentence: 'Twins.' });
    expect(request.characters?.map(({ name }) => name)).toEqual(['Helena', 'Heloísa']);
    expect(request.characters?.[0]?.age).toBe(34);
    expect(request.episodes?.[0]?.scenes).toHaveLength(1);
    expect(request).toMatchObject({ cap: 60, draftId: 'd1', idea: 'Twins.', defaultDuration: 8 });
  });
});
