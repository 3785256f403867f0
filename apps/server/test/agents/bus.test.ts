import type { AgentMessage } from '@novela/contract/agent-messages';
import pino from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { SceneProposal, Verdict } from '../../src/agents/bus/agent-actions.ts';
import { type AgentBus, createAgentBus, type Handlers } from '../../src/agents/bus/agent-bus.ts';
import type { Conversation } from '../../src/agents/bus/conversation.ts';
import type { FailureReport } from '../../src/agents/failure-report.ts';
import { listNovelaMessages, readConversation } from '../../src/agents/read-conversation.ts';
import { announce, type CrewNews } from '../../src/agents/report-to-crew.ts';
import { scriptModel } from '../script-model.ts';
import { gatherCrew, openSet } from './open-crew.ts';

let set: Awaited<ReturnType<typeof openSet>>;
beforeAll(async () => {
  set = await openSet();
});
afterAll(async () => await set.close());

const silent = { toNovela: () => undefined, toDraft: () => undefined, toEveryone: () => undefined };
const proposal: SceneProposal = {
  sceneNumber: 1,
  script: { title: 'x', slugline: '', lines: [], characters: [], continuityNotes: '' },
  prompt: 'x',
  proposed: { modelId: 'veo-3.1', duration: 8, resolution: '1080p', aspectRatio: '16:9' },
  settings: {
    modelId: 'veo-3.1',
    duration: 8,
    resolution: '1080p',
    aspectRatio: '16:9',
    generateAudio: null,
    seed: null,
    negativePrompt: null,
    referenceImages: [],
  },
  previousScenes: [],
};
const refuseAll: Handlers = {
  validate_and_cost: async () => Promise.reject(new Error('secret SQL of the studio')),
  fix_validation: async () => Promise.reject(new Error('not asked for here')),
  handle_error: async () => Promise.reject(new Error('not asked for here')),
};

const openBus = (handlers: Partial<Handlers>): AgentBus =>
  createAgentBus(
    { db: set.db, realtime: silent, log: pino({ level: 'silent' }) },
    { ...refuseAll, ...handlers },
  );
const openConversation = (): Conversation => ({
  conversationId: uuidv7(),
  novelaId: set.novelaId,
  videoId: set.videoId,
  language: 'en',
  charge: { book: async () => undefined },
});

test('a question is stored before anybody acts on it, and can be listened to', async () => {
  const conversation = openConversation();
  const seen: AgentMessage[] = [];
  const storedAtWork: AgentMessage[] = [];
  const bus = openBus({
    fix_validation: async () => {
      storedAtWork.push(...(await readConversation(set.db, conversation.conversationId)));
      return { answer: { improvements: ['Shorter.'] }, summary: 'Make it shorter.' };
    },
  });
  const stop = bus.on('fix_validation', (message) => seen.push(message));
  bus.on('fix_validation', () => {
    throw new Error('a listener broke');
  });
  const voice = bus.speakAs('script_writer', conversation);
  const answer = await voice.request(
    'fallback_handler',
    'fix_validation',
    { errors: ['Long'], proposal },
    'Help?',
  );
  stop();
  await voice.broadcast('draft_written', { draftId: 'd', title: 't' }, 'Done.');

  expect(answer).toEqual({ improvements: ['Shorter.'] });
  expect(storedAtWork).toMatchObject([
    {
      messageType: 'request',
      responseReceived: false,
      content: { action: 'fix_validation', summary: 'Help?' },
    },
  ]);
  expect(seen.map(({ messageType }) => messageType)).toEqual(['request', 'response']);
});

test('an error inside is told without its inner words, and goes on to whoever asked', async () => {
  const conversation = openConversation();
  const writer = openBus({}).speakAs('script_writer', conversation);
  await expect(
    writer.request('system_integrator', 'validate_and_cost', proposal, 'Check it.'),
  ).rejects.toThrow('secret SQL');
  const messages = await readConversation(set.db, conversation.conversationId);
  expect(messages.map(({ messageType }) => messageType)).toEqual(['request', 'error']);
  expect(JSON.stringify(messages)).not.toContain('secret SQL');
});

test('agents who ask each other for ever are stopped at the fourth hop', async () => {
  const conversation = openConversation();
  const bus = openBus({
    fix_validation: async (data, { voice }) => ({
      answer: await voice.request('fallback_handler', 'fix_validation', data, 'And you?'),
      summary: 'never',
    }),
  });
  const writer = bus.speakAs('script_writer', conversation);
  await expect(
    writer.request('fallback_handler', 'fix_validation', { errors: [], proposal }, 'You?'),
  ).rejects.toMatchObject({ code: 'agent_limit_reached' });
  const messages = await readConversation(set.db, conversation.conversationId);
  expect(messages.filter(({ messageType }) => messageType === 'request')).toHaveLength(4);
  expect(messages.map(({ fromAgent }) => fromAgent)).not.toContain('system_integrator');
});

test('news of filming is broadcast in the language of the story', async () => {
  const { crew, heard } = gatherCrew(set.db, scriptModel());
  const place = { conversationId: uuidv7(), novelaId: set.novelaId, videoId: set.videoId, language: 'en' };
  const tell = async (where: typeof place, news: CrewNews) => {
    const publish = await set.db.transaction((tx) => announce(crew, tx, where, news));
    publish();
  };
  await tell(place, {
    action: 'filming_started',
    modelId: 'veo-3.1',
    cost: 960_000,
    left: 51_120_000,
  });
  await tell({ ...place, language: 'pt-BR' }, { action: 'filming_failed', reason: 'Fora do ar.' });
  const messages = await readConversation(set.db, place.conversationId);
  expect(messages.map(({ summary }) => summary)).toEqual([
    'Valid for Veo 3.1. $0.96, and $51.12 stays under the cap. Sent to film.',
    'A filmagem falhou: Fora do ar.',
  ]);
  expect(messages[0]).toMatchObject({ toAgent: null, fromAgent: 'system_integrator' });
  expect(heard.map(({ room }) => room)).toEqual([set.novelaId, set.novelaId]);

  const newest = await listNovelaMessages(set.db, set.novelaId, { limit: 1 });
  expect(newest).toEqual([messages[1]]);
  const older = await listNovelaMessages(set.db, set.novelaId, { limit: 1, before: newest[0]?.id });
  expect(older).toEqual([messages[0]]);
});

test('conversations and novelas that do not exist are not found', async () => {
  await expect(readConversation(set.db, 'nothing')).rejects.toMatchObject({ code: 'not_found' });
  await expect(listNovelaMessages(set.db, 'nothing', {})).rejects.toMatchObject({ code: 'not_found' });
});

test('a wrong action, a wrong receiver, wrong data, a missing handler and a wrong answer do not compile', () => {
  const voice = openBus({}).speakAs('script_writer', openConversation());
  expectTypeOf(voice.request<'validate_and_cost'>).returns.resolves.toEqualTypeOf<Verdict>();
  expectTypeOf(voice.request<'handle_error'>).returns.resolves.toEqualTypeOf<FailureReport>();
  const neverCalled = () => [
    // @ts-expect-error no agent answers this
    voice.request('system_integrator', 'spend_money', {}, ''),
    // @ts-expect-error the Fixer does not answer this
    voice.request('fallback_handler', 'validate_and_cost', proposal, ''),
    // @ts-expect-error not what this action is asked with
    voice.request('fallback_handler', 'fix_validation', { errors: 'x' }, ''),
    // @ts-expect-error a broadcast has its own data
    voice.broadcast('filming_finished', { reason: 'x' }, ''),
  ];
  expectTypeOf(neverCalled).toBeFunction();
  type Complete<H> = H extends Handlers ? true : false;
  expectTypeOf<Complete<Omit<Handlers, 'handle_error'>>>().toEqualTypeOf<false>();
  type WrongAnswer = Omit<Handlers, 'fix_validation'> & {
    fix_validation: () => Promise<{ answer: { improvements: number }; summary: string }>;
  };
  expectTypeOf<Complete<WrongAnswer>>().toEqualTypeOf<false>();
});
