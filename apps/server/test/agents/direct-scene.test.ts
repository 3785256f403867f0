import { sceneScript } from '@novela/contract/scene-script';
import { findSettingProblems } from '@novela/contract/scene-settings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directScene } from '../../src/agents/direct-scene.ts';
import { readConversation } from '../../src/agents/read-conversation.ts';
import type { SceneBrief } from '../../src/agents/scene-brief.ts';
import { scriptModel } from '../script-model.ts';
import { briefFor, gatherCrew, openSet, priceOf } from './open-crew.ts';
import { dull, goodAdvice, goodReport, goodScene } from './prepared-answers.ts';

let set: Awaited<ReturnType<typeof openSet>>;
beforeAll(async () => {
  set = await openSet();
});
afterAll(async () => await set.close());

const place = () => ({ novelaId: set.novelaId, videoId: set.videoId });

async function direct(model: ReturnType<typeof scriptModel>, changed: Partial<SceneBrief> = {}) {
  const gathered = gatherCrew(set.db, model);
  const brief = briefFor(place(), changed);
  const stages: string[] = [];
  const directed = await directScene(gathered.crew, brief, {
    charge: gathered.charge,
    price: priceOf,
    onStage: (stage) => {
      stages.push(stage);
    },
  });
  model.assertDone();
  const messages = await readConversation(set.db, brief.conversationId);
  return { ...gathered, directed, stages, messages };
}

const asks = {
  scene: (json: unknown = goodScene()) => ({ asks: 'scene_script', json }),
  report: (json: unknown = goodReport()) => ({ asks: 'validation_report', json }),
  advice: (json: unknown = goodAdvice()) => ({ asks: 'error_report', json }),
};

test('a scene that is right the first time takes one round, and every message is stored and published', async () => {
  const { directed, stages, messages, heard, charged } = await direct(
    scriptModel(asks.scene(), asks.report()),
  );

  expect(directed).toMatchObject({
    rounds: 1,
    changes: [],
    price: { total: 720_000 },
    checks: ['8 seconds fit the model.'],
    script: { title: 'The letter', lines: [{ kind: 'action' }, { kind: 'character' }, { kind: 'dialogue' }] },
  });
  expect(stages).toEqual(['writing', 'checking']);
  expect(
    messages.map(({ fromAgent, toAgent, messageType, action }) => [fromAgent, toAgent, messageType, action]),
  ).toEqual([
    ['script_writer', 'system_integrator', 'request', 'validate_and_cost'],
    ['system_integrator', 'script_writer', 'response', 'validate_and_cost'],
  ]);
  expect(messages[0]).toMatchObject({
    responseReceived: true,
    summary: 'Elena finds the letter and says nothing.',
    novelaId: set.novelaId,
    videoId: set.videoId,
  });
  // The price in the sentence is ours, whatever the Producer wrote into its report.
  expect(messages[1]).toMatchObject({
    responseTo: messages[0]?.id,
    summary: 'Valid for Veo 3.1 Fast. $0.72.',
  });
  const published = heard.filter(({ event }) => event === `novela:${set.novelaId}:agent:message`);
  expect(published.map(({ payload }) => payload[0])).toMatchObject(messages.map(({ id }) => ({ id })));
  expect(heard.filter(({ event }) => event === 'agent:thinking').map(({ payload }) => payload[0])).toEqual([
    'The Writer is writing scene 2.',
    'The Producer is checking scene 2.',
  ]);
  expect(charged.map(({ id }) => id)).toEqual(['resp_1', 'resp_2']);
});

test('a wrong length goes to the Fixer and back to the Writer, who mends it in round two', async () => {
  const model = scriptModel(
    asks.scene(goodScene({ duration: 12 })),
    asks.report(),
    asks.advice(),
    asks.scene(),
    asks.report(),
  );
  const { directed, messages, stages } = await direct(model);

  expect(directed).toMatchObject({ rounds: 2, changes: [], settings: { duration: 8 } });
  expect(stages).toEqual(['writing', 'checking', 'writing', 'checking']);
  expect(messages[1]?.summary).toBe('Not yet: Veo 3.1 Fast films scenes of 4, 6 or 8 seconds, not 12.');
  expect(messages[2]).toMatchObject({ toAgent: 'fallback_handler', action: 'fix_validation' });
  const rewrite = model.requests[3]?.input[0];
  expect(rewrite?.kind === 'user' && JSON.parse(rewrite.text)).toMatchObject({
    modifications: 'Film it in 8 seconds.',
    errors: ['Veo 3.1 Fast films scenes of 4, 6 or 8 seconds, not 12.'],
  });
});

test('after three rounds code has the last word: what was approved is filmed, and the crew is told', async () => {
  const stubborn = goodScene({ duration: 12, parameters: { aspect_ratio: '4:3', resolution: '4k' } });
  const round = [asks.scene(stubborn), asks.report()];
  const { directed, messages } = await direct(
    scriptModel(...round, asks.advice(), ...round, asks.advice(), ...round),
    { language: 'pt-BR' },
  );

  expect(directed).toMatchObject({
    rounds: 3,
    settings: { duration: 8, resolution: '1080p', aspectRatio: '16:9' },
    changes: [
      { setting: 'duration', from: '12', to: '8' },
      { setting: 'resolution', from: '4k', to: '1080p' },
      { setting: 'aspectRatio', from: '4:3', to: '16:9' },
    ],
  });
  expect(messages[1]?.summary).toBe('Ainda não: O Veo 3.1 Fast filma cenas de 4, 6 ou 8 segundos, não 12.');
  expect(directed.warnings).toEqual([]);
  expect(messages.at(-1)).toMatchObject({
    messageType: 'broadcast',
    toAgent: null,
    action: 'settings_adjusted',
    summary:
      'Ajustado ao que o Veo 3.1 Fast filma e você aprovou: 12 virou 8, 4k virou 1080p, 4:3 virou 16:9.',
  });
});

test('the Writer may shorten a scene, but not change its resolution or shape', async () => {
  const { directed } = await direct(
    scriptModel(
      asks.scene(goodScene({ duration: 6, parameters: { aspect_ratio: '9:16', resolution: '720p' } })),
      asks.report(),
    ),
  );
  expect(directed.settings).toMatchObject({ duration: 6, resolution: '1080p', aspectRatio: '16:9' });
  expect(directed.price.total).toBe(540_000);
});

test('a script a person read is filmed as it stands; settings the model cannot film are moved', async () => {
  const script = sceneScript.parse({
    title: 'Mine',
    slugline: '',
    lines: [{ kind: 'action', text: 'As I wrote it.' }],
    characters: [],
    continuityNotes: '',
  });
  const { directed, stages } = await direct(
    scriptModel(
      asks.report(goodReport({ validation: { isValid: false, errors: ['The speech is too long.'] } })),
    ),
    {
      given: { script, prompt: 'My own words for the camera, exactly these.' },
      settings: { ...briefFor(place()).settings, modelId: 'wan-2.5-t2v-fast', resolution: '480p' },
    },
  );
  expect(directed).toMatchObject({
    script,
    prompt: 'My own words for the camera, exactly these.',
    rounds: 1,
    settings: { modelId: 'wan-2.5-t2v-fast', duration: 10, resolution: '720p' },
    warnings: [{ reason: 'The speech is too long.' }],
  });
  expect(stages).toEqual(['checking']);
});

test('a model that fills every shape with placeholders still ends in a scene that can be filmed', async () => {
  const round = [asks.scene(dull.scene), asks.report(dull.report)];
  const { directed, messages } = await direct(
    scriptModel(...round, asks.advice(dull.advice), ...round, asks.advice(dull.advice), ...round),
  );
  expect(directed.rounds).toBe(3);
  expect(findSettingProblems(directed.settings)).toEqual([]);
  expect(sceneScript.safeParse(directed.script).success).toBe(true);
  expect(directed.prompt).toContain('Elena finds the letter in the kitchen drawer.');
  expect(directed.prompt).toContain('a red coat');
  expect(directed.script.characters).toEqual(['Elena']);
  expect(messages[0]?.summary).toBe('Scene 2, “string”, is written. Can it be filmed?');
});

test('a refusal of the Writer is told as one, and nobody is asked further', async () => {
  const model = scriptModel({ asks: 'scene_script', text: 'I cannot write that.', finish: 'refused' });
  const { crew, charge } = gatherCrew(set.db, model);
  const directed = directScene(crew, briefFor(place()), { charge, price: priceOf, onStage: () => undefined });
  await expect(directed).rejects.toMatchObject({
    code: 'writer_refused',
    details: { raw: 'I cannot write that.' },
  });
  model.assertDone();
});

test('when the Producer cannot answer, the question gets an error message and the error goes on', async () => {
  const model = scriptModel(asks.scene(), { asks: 'validation_report', text: '', finish: 'refused' });
  const { crew, charge } = gatherCrew(set.db, model);
  const brief = briefFor(place());
  const directed = directScene(crew, brief, { charge, price: priceOf, onStage: () => undefined });
  await expect(directed).rejects.toMatchObject({ code: 'writer_refused' });
  const messages = await readConversation(set.db, brief.conversationId);
  expect(messages).toMatchObject([
    { messageType: 'request', responseReceived: true },
    { messageType: 'error', responseTo: messages[0]?.id, content: { data: { code: 'writer_refused' } } },
  ]);
});

test('what PostgreSQL cannot store is taken out of what the model wrote', async () => {
  const { directed } = await direct(
    scriptModel(asks.scene(goodScene({ title: 'The\u0000 letter \ud800' })), asks.report()),
  );
  expect(directed.script.title).toBe('The letter \ufffd');
});

test('the Producer is told of the sound and of how many photos go along, not of their addresses', async () => {
  const { settings } = briefFor(place());
  const model = scriptModel(asks.scene(), asks.report());
  const photos = ['https://example.com/one.jpg', 'https://example.com/two.jpg'];
  await direct(model, {
    settings: { ...settings, modelId: 'veo-3.1', generateAudio: false, referenceImages: photos },
  });
  const told = JSON.stringify(model.requests.at(-1)?.input);
  expect(told).toContain('\\"generateAudio\\":false');
  expect(told).toContain('\\"referenceImages\\":2');
  expect(told).not.toContain('one.jpg');
});
