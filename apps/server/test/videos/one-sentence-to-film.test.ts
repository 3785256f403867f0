import type { Draft } from '@novela/contract/drafts';
import { videoModelIds, videoModels } from '@novela/contract/models';
import { draftUpdate, videoUpdate } from '@novela/contract/socket-events';
import type { NovelaVideo } from '@novela/contract/videos';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Studio, startStudio } from '../start-studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(async () => {
  await studio.close();
});

const draftFrom = async (sentence: string): Promise<Draft> => {
  const { data } = await studio.must('POST /api/drafts', { body: { sentence } });
  expect(data.status).toBe('writing');
  return await studio.until('the draft is ready', async () => {
    const draft = (await studio.must('GET /api/drafts/:id', { params: { id: data.id } })).data;
    expect(draft.status, JSON.stringify(draft.error)).not.toBe('failed');
    return draft.status === 'ready' && draft;
  });
};

const filmed = (videoId: string): Promise<NovelaVideo> =>
  studio.until(
    'the scene is filmed',
    async () => {
      const { data } = await studio.must('GET /api/videos/:id', { params: { id: videoId } });
      expect(data.status, JSON.stringify(data.error)).not.toBe('failed');
      return data.status === 'completed' && data;
    },
    40_000,
  );

test.each(videoModelIds)('one sentence becomes a film with %s', async (modelId) => {
  const draft = await draftFrom('A baker in Lisbon finds a love letter in a sack of flour.');
  const socket = await studio.socket();
  const seen: string[] = [];
  await socket.emitWithAck('novela:subscribe', { novelaId: draft.novelaId });
  socket.on(videoUpdate(draft.novelaId), (video: NovelaVideo) => seen.push(video.subStatus));
  const { data: novela } = await studio.must('POST /api/novelas', {
    body: {
      title: draft.content.title ?? 'Flour',
      targetEpisodes: 1,
      draftId: draft.id,
      defaultModelId: modelId,
    },
  });
  expect(novela.id).toBe(draft.novelaId);
  expect(novela.characters.length).toBeGreaterThan(0);
  expect(novela.defaultDuration).toBe(videoModels[modelId].defaults.duration);

  const { videos } = await studio.must('GET /api/novelas/:id', { params: { id: novela.id } });
  expect(videos).toMatchObject([{ episodeNumber: 1, sceneNumber: 1, subStatus: 'draft', takeCount: 0 }]);
  const { data: accepted } = await studio.must('POST /api/novelas/:id/generate-video', {
    params: { id: novela.id },
    body: { episodeNumber: 1, sceneNumber: 1 },
  });
  expect(accepted.videoId).toBe(videos[0]?.id);

  const video = await filmed(accepted.videoId);
  expect(video).toMatchObject({
    takeCount: 1,
    selectedTakeId: accepted.takeId,
    actualCost: accepted.estimatedCost,
  });
  // The script was read before the click and is filmed as it stands.
  expect(video.scriptPrompt).toBe(videos[0]?.scriptPrompt);
  expect(video.durationSeconds).toBe(videoModels[modelId].defaults.duration);
  for (const url of [video.outputUrl, video.posterUrl, video.lastFrameUrl, video.thumbnailUrl]) {
    const { status, headers } = await fetch(`${studio.url}${url}`);
    expect(status).toBe(200);
    expect(Number(headers.get('content-length'))).toBeGreaterThan(500);
  }
  await studio.until('the socket told the end', () => seen.at(-1) === 'completed');
  // Each event carries the scene as it is when it is sent: two quick steps may both tell of the second one.
  expect(new Set(seen).size).toBeGreaterThanOrEqual(3);
  const { data: media } = await studio.must('GET /api/media', { query: { novelaId: novela.id } });
  expect(media).toMatchObject([{ videoId: video.id, mediaType: 'video', jobId: video.jobId }]);
});

test('a draft grows in front of the eyes, first at once and in valid pieces', async () => {
  const { data } = await studio.must('POST /api/drafts', {
    body: { sentence: 'Two sisters inherit a hotel.' },
  });
  const socket = await studio.socket();
  const versions: number[] = [];
  socket.on(draftUpdate(data.id), (draft: Draft) => versions.push(draft.version));
  await socket.emitWithAck('draft:subscribe', { draftId: data.id });
  await studio.until('the draft is ready', async () => {
    const draft = (await studio.must('GET /api/drafts/:id', { params: { id: data.id } })).data;
    return draft.status === 'ready';
  });
  await studio.until('the last news arrived', () => versions.length > 0);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
});

test('a scene nobody wrote before is written, checked and filmed, and the talk can be read', async () => {
  const { data: novela } = await studio.must('POST /api/novelas', {
    body: { title: 'Harbour', targetEpisodes: 1, characters: [{ name: 'Mia', look: 'Red coat' }] },
  });
  const { data: accepted } = await studio.must('POST /api/novelas/:id/generate-video', {
    params: { id: novela.id },
    body: {
      episodeNumber: 1,
      sceneNumber: 1,
      sceneDescription: 'Mia waits on the pier.',
      characters: ['Mia'],
    },
  });
  const video = await filmed(accepted.videoId);
  expect(video).toMatchObject({
    createdByAgent: 'script_writer',
    validatedByAgent: 'system_integrator',
    agentConversationId: accepted.agentConversationId,
  });
  expect(video.script?.lines.length).toBeGreaterThan(0);
  const { data } = await studio.until('the Producer told the end', async () => {
    const talk = await studio.must('GET /api/agent/conversations/:id', {
      params: { id: accepted.agentConversationId },
    });
    return talk.data.messages.some(({ action }) => action === 'filming_finished') && talk;
  });
  const request = data.messages.find(
    ({ action, messageType }) => action === 'validate_and_cost' && messageType === 'request',
  );
  const response = data.messages.find(({ responseTo }) => responseTo === request?.id);
  expect(request).toMatchObject({
    fromAgent: 'script_writer',
    toAgent: 'system_integrator',
    responseReceived: true,
  });
  expect(response).toMatchObject({ fromAgent: 'system_integrator', messageType: 'response' });
});
