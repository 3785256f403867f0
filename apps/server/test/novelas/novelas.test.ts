import type { AnswerOf, InputOf } from '@novela/contract/endpoints';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForScene, createNovela } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio({ work: false });
});
afterAll(async () => {
  await studio.close();
});

test('a novela is kept with everything that was said about it', async () => {
  const created = await createNovela(studio, {
    title: '<img src=x onerror=alert(1)>',
    targetEpisodes: 3,
    scenesPerEpisode: 4,
    language: 'pt-BR',
    cap: 12.5,
    masterSeed: 42,
    characters: [{ name: 'Mia' }, { name: 'Rui', age: 60, look: 'Grey beard' }],
    episodes: [
      { number: 1, title: 'Pier', synopsis: '', scenes: [{ sceneNumber: 1, title: 'Fog', whatHappens: '' }] },
    ],
  });
  expect(created).toMatchObject({
    title: '<img src=x onerror=alert(1)>',
    status: 'planning',
    defaultModelId: 'veo-3.1',
    defaultDuration: 8,
    estimatedCost: 11.52,
    money: { spent: 0, held: 0, cap: 12.5, left: 12.5 },
    characters: [{ name: 'Mia' }, { name: 'Rui', age: 60 }],
    episodes: [{ number: 1, scenes: [{ title: 'Fog' }] }],
  });
  const read = await studio.must('GET /api/novelas/:id', { params: { id: created.id } });
  expect(read).toEqual({ success: true, data: created, videos: [] });
});

test('what a model cannot film is refused in words', async () => {
  const answer = await studio.api('POST /api/novelas', {
    body: { title: 'Long', targetEpisodes: 1, defaultModelId: 'wan-2.5-t2v', defaultDuration: 8 },
  });
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'validation_failed', message: 'Wan 2.5 films scenes of 5 or 10 seconds, not 8.' },
  });
});

test('changes are kept, another model moves what it cannot film, and the estimate follows', async () => {
  const { id } = await createNovela(studio, { targetEpisodes: 2, scenesPerEpisode: 5 });
  const { data } = await studio.must('PUT /api/novelas/:id', {
    params: { id },
    body: {
      title: 'New',
      defaultModelId: 'wan-2.5-t2v',
      characters: [{ name: 'Ana' }],
      cap: null,
      status: 'paused',
    },
  });
  expect(data).toMatchObject({
    title: 'New',
    status: 'paused',
    defaultDuration: 10,
    defaultResolution: '1080p',
    estimatedCost: 15,
    characters: [{ name: 'Ana' }],
    cap: null,
  });
  const refused = await studio.api('PUT /api/novelas/:id', { params: { id }, body: { defaultDuration: 7 } });
  expect(refused.status).toBe(400);
  expect((await studio.api('PUT /api/novelas/:id', { params: { id: 'no' }, body: {} })).status).toBe(404);
});

test('a deleted novela is gone until it is restored, and cannot go while a scene is being made', async () => {
  const { id } = await createNovela(studio);
  await studio.must('DELETE /api/novelas/:id', { params: { id } });
  expect((await studio.api('DELETE /api/novelas/:id', { params: { id } })).status).toBe(404);
  expect((await studio.api('GET /api/novelas/:id', { params: { id } })).status).toBe(404);
  const film = await studio.api('POST /api/novelas/:id/generate-video', {
    params: { id },
    body: { episodeNumber: 1, sceneNumber: 1, sceneDescription: 'A pier.' },
  });
  expect(film.status).toBe(404);
  await studio.must('POST /api/novelas/:id/restore', { params: { id } });
  const accepted = await askForScene(studio, id);
  expect(await studio.api('DELETE /api/novelas/:id', { params: { id } })).toMatchObject({
    status: 409,
    body: { code: 'takes_open', details: { open: 1 } },
  });
  await studio.must('POST /api/videos/:id/cancel', { params: { id: accepted.videoId } });
  await studio.must('DELETE /api/novelas/:id', { params: { id } });
  expect((await studio.api('GET /api/videos/:id', { params: { id: accepted.videoId } })).status).toBe(404);
});

test('the list walks over every novela once, newest first, with strip and money of each', async () => {
  const other = await startStudio({ work: false });
  try {
    for (let number = 1; number <= 7; number++) {
      const { id } = await createNovela(other, {
        title: `Novela ${number}`,
        logline: number % 2 ? 'odd_one' : 'even',
      });
      await askForScene(other, id, { sceneNumber: 2 });
      await askForScene(other, id, { sceneNumber: 1 });
    }
    const titles: string[] = [];
    let cursor: string | null = null;
    do {
      const query: InputOf<'GET /api/novelas', 'query'> = { limit: '3', ...(cursor && { cursor }) };
      const page: AnswerOf<'GET /api/novelas'> = await other.must('GET /api/novelas', { query });
      expect(page.total).toBe(7);
      for (const novela of page.data) {
        expect(novela.videos.map(({ sceneNumber }) => sceneNumber)).toEqual([1, 2]);
        expect(novela).toMatchObject({ status: 'in_progress', money: { held: 1.96 } });
      }
      titles.push(...page.data.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(titles).toEqual([7, 6, 5, 4, 3, 2, 1].map((number) => `Novela ${number}`));
    const found = await other.must('GET /api/novelas', { query: { q: 'D_O' } });
    expect(found.data.map(({ title }) => title)).toEqual(['Novela 7', 'Novela 5', 'Novela 3', 'Novela 1']);
    expect((await other.must('GET /api/novelas', { query: { q: '%' } })).data).toEqual([]);
    expect((await other.must('GET /api/novelas', { query: { status: 'planning' } })).total).toBe(0);
  } finally {
    await other.close();
  }
});

test('a draft becomes one novela, whoever asks first', async () => {
  const { data: draft } = await studio.must('POST /api/drafts', {
    body: { sentence: 'A baker finds a letter.' },
  });
  const create = () =>
    studio.api('POST /api/novelas', { body: { title: 'Flour', targetEpisodes: 1, draftId: draft.id } });
  const answers = await Promise.all([create(), create(), create()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  for (const { body } of answers.filter(({ status }) => status === 409)) {
    expect(body).toMatchObject({ code: 'draft_used', details: { novelaId: draft.novelaId } });
  }
  expect((await studio.must('GET /api/drafts/:id', { params: { id: draft.id } })).data.used).toBe(true);
  const retry = await studio.api('POST /api/drafts/:id/retry', { params: { id: draft.id } });
  expect(retry).toMatchObject({ status: 409, body: { code: 'draft_used' } });
  const unknown = await studio.api('POST /api/novelas', {
    body: { title: 'X', targetEpisodes: 1, draftId: 'no' },
  });
  expect(unknown.status).toBe(404);
});
