import { videoModels } from '@novela/contract/models';
import { findSettingProblems } from '@novela/contract/scene-settings';
import type { Verdict } from './bus/agent-actions.ts';
import type { Voice } from './bus/agent-bus.ts';
import type { Conversation } from './bus/conversation.ts';
import type { Crew } from './crew.ts';
import type { DirectedScene, DirectOptions, SceneBrief, Warning } from './scene-brief.ts';
import { handInGiven, type WrittenScene, writeScene } from './script-writer/write-scene.ts';
import { isSaid } from './words/said-or.ts';
import { sayProblem } from './words/say-problem.ts';
import { wordsIn } from './words/words-in.ts';

/** How often the Producer looks at one scene before code has the last word. */
const MOST_ROUNDS = 3;

interface CheckedScene {
  readonly scene: WrittenScene;
  readonly verdict: Verdict;
  readonly rounds: number;
}

const openConversation = (brief: SceneBrief, { charge, price, signal }: DirectOptions): Conversation => ({
  conversationId: brief.conversationId,
  novelaId: brief.novelaId,
  videoId: brief.videoId,
  takeId: brief.takeId,
  sceneNumber: brief.sceneNumber,
  language: brief.language,
  charge,
  signal,
  price,
});

const check = async (writer: Voice, scene: WrittenScene, { onStage }: DirectOptions): Promise<Verdict> => {
  await onStage('checking');
  return await writer.request('system_integrator', 'validate_and_cost', scene.proposal, scene.summary);
};

/** Writer, Producer and, while the Producer is not content, Fixer and Writer again. */
const writeUntilValid = async (
  crew: Crew,
  brief: SceneBrief,
  conversation: Conversation,
  options: DirectOptions,
): Promise<CheckedScene> => {
  const writer = crew.bus.speakAs('script_writer', conversation);
  await options.onStage('writing');
  let scene = await writeScene(crew.desk, brief, conversation, null);
  let verdict = await check(writer, scene, options);
  let rounds = 1;
  while (!verdict.isValid && rounds < MOST_ROUNDS) {
    const { errors } = verdict;
    const { improvements } = await writer.request(
      'fallback_handler',
      'fix_validation',
      { errors, proposal: scene.proposal },
      wordsIn(brief.language).askAdvice(brief.sceneNumber),
    );
    await options.onStage('writing');
    scene = await writeScene(crew.desk, brief, conversation, { before: scene, errors, improvements });
    verdict = await check(writer, scene, options);
    rounds += 1;
  }
  return { scene, verdict, rounds };
};

/** What the Producer still held against the scene's content when code ended the discussion. */
const openObjections = (
  { errors }: Verdict,
  { proposal: { proposed } }: WrittenScene,
  language: string,
): Warning[] => {
  const settled = new Set(
    findSettingProblems(proposed).map((problem) => sayProblem(problem, proposed, language)),
  );
  return errors
    .filter((error) => !settled.has(error) && isSaid(error))
    .map((reason) => ({ quote: '', reason, suggestion: '' }));
};

const announceChanges = async (crew: Crew, conversation: Conversation, { settled }: WrittenScene) => {
  const { changes, settings } = settled;
  if (changes.length === 0) return;
  const sentence = wordsIn(conversation.language).adjusted(videoModels[settings.modelId].name, changes);
  await crew.bus
    .speakAs('system_integrator', conversation)
    .broadcast('settings_adjusted', { changes, settings }, sentence);
};

/**
 * Has the crew write, check and, where needed, mend one scene. Code decides what can be filmed and what it costs: after
 * three rounds the scene goes on with valid settings whatever the Producer thinks, and its objections become warnings.
 * @throws AppError `writer_refused`, `writer_incomplete`, `writer_unavailable`, `writer_quota`, `writer_rejected`,
 *   `agent_limit_reached`.
 */
export async function directScene(
  crew: Crew,
  brief: SceneBrief,
  options: DirectOptions,
): Promise<DirectedScene> {
  const conversation = openConversation(brief, options);
  const checked = brief.given
    ? await checkGiven(crew, handInGiven(brief, brief.given), conversation, options)
    : await writeUntilValid(crew, brief, conversation, options);
  const { scene, verdict, rounds } = checked;
  await announceChanges(crew, conversation, scene);
  return {
    script: scene.proposal.script,
    prompt: scene.proposal.prompt,
    settings: scene.settled.settings,
    price: options.price(scene.settled.settings),
    checks: verdict.checks,
    warnings: [...verdict.warnings, ...openObjections(verdict, scene, brief.language)],
    changes: scene.settled.changes,
    rounds,
  };
}

const checkGiven = async (
  crew: Crew,
  scene: WrittenScene,
  conversation: Conversation,
  options: DirectOptions,
): Promise<CheckedScene> => {
  const verdict = await check(crew.bus.speakAs('script_writer', conversation), scene, options);
  return { scene, verdict, rounds: 1 };
};
