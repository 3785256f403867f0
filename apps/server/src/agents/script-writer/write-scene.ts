import type { SceneProposal } from '../bus/agent-actions.ts';
import type { Conversation } from '../bus/conversation.ts';
import type { Desk } from '../desk.ts';
import { runAgent } from '../run-agent.ts';
import type { SceneBrief } from '../scene-brief.ts';
import { type SettledSettings, settleSettings } from '../settle-settings.ts';
import { thinkAloud } from '../think-aloud.ts';
import { saidOr } from '../words/said-or.ts';
import { wordsIn } from '../words/words-in.ts';
import { generateScenePrompt } from './generate-scene-prompt.ts';
import { type SceneScriptAnswer, sceneScriptShape } from './scene-script.ts';
import { toScript } from './to-script.ts';
import { wordPrompt } from './word-prompt.ts';

/** A scene as it leaves the Writer's desk. */
export interface WrittenScene {
  readonly proposal: SceneProposal;
  readonly settled: SettledSettings;
  /** One sentence for the crew log. */
  readonly summary: string;
}

/** Why and how a scene is to be written again. */
export interface Rewrite {
  readonly before: WrittenScene;
  readonly errors: readonly string[];
  readonly improvements: readonly string[];
}

const toInput = (brief: SceneBrief, rewrite: Rewrite | null) => {
  const onScreen = brief.cast.filter(({ name }) => brief.characters.includes(name));
  const wishes = [brief.note, ...(rewrite?.improvements ?? [])].filter(
    (wish) => wish !== null && wish !== '',
  );
  return {
    task: 'write_scene',
    language: brief.language,
    title: brief.novela.title,
    genre: brief.novela.genre,
    logline: brief.novela.logline,
    description: brief.novela.description,
    characters: onScreen.length > 0 ? onScreen : brief.cast,
    episodeNumber: brief.episodeNumber,
    episode: brief.episode && { title: brief.episode.title, synopsis: brief.episode.synopsis },
    sceneNumber: brief.sceneNumber,
    whatHappens: brief.whatHappens,
    previousScenes: brief.previousScenes,
    modelId: brief.settings.modelId,
    duration: brief.settings.duration,
    resolution: brief.settings.resolution,
    aspectRatio: brief.settings.aspectRatio,
    castPhotos: brief.settings.referenceImages.length,
    modifications: wishes.length === 0 ? null : wishes.join('\n'),
    errors: rewrite?.errors ?? [],
    ...(rewrite && { script: rewrite.before.proposal.script, prompt: rewrite.before.proposal.prompt }),
  };
};

const toWritten = (brief: SceneBrief, answer: SceneScriptAnswer): WrittenScene => {
  const words = wordsIn(brief.language);
  const settled = settleSettings(brief.settings, {
    duration: answer.duration,
    resolution: answer.parameters.resolution,
    aspectRatio: answer.parameters.aspect_ratio,
  });
  const script = toScript(answer, {
    title: words.sceneTitle(brief.sceneNumber),
    whatHappens: brief.whatHappens,
    characters: brief.characters,
  });
  const proposal: SceneProposal = {
    sceneNumber: brief.sceneNumber,
    script,
    prompt: wordPrompt(answer.prompt, brief, settled.settings.modelId),
    proposed: settled.proposed,
    settings: settled.settings,
    previousScenes: brief.previousScenes,
  };
  return {
    proposal,
    settled,
    summary: saidOr(answer.summary, words.handIn(brief.sceneNumber, script.title)),
  };
};

/** Has the Writer write a scene, or write it again. @throws AppError of the agent loop. */
export const writeScene = async (
  desk: Desk,
  brief: SceneBrief,
  conversation: Conversation,
  rewrite: Rewrite | null,
): Promise<WrittenScene> => {
  const words = wordsIn(brief.language);
  const sentence = rewrite ? words.rewriting(brief.sceneNumber) : words.writing(brief.sceneNumber);
  thinkAloud(desk.realtime, 'script_writer', conversation, sentence);
  const answer = await runAgent(desk, {
    agent: desk.agents.writer,
    shape: sceneScriptShape,
    input: toInput(brief, rewrite),
    tools: [
      generateScenePrompt({
        knowledge: desk.knowledge,
        cast: brief.cast,
        previousScenes: brief.previousScenes,
      }),
    ],
    charge: conversation.charge,
    signal: conversation.signal,
  });
  return toWritten(brief, answer);
};

/** A scene a person already read, handed to the Producer as it stands. */
export const handInGiven = (brief: SceneBrief, given: NonNullable<SceneBrief['given']>): WrittenScene => {
  const { duration, resolution, aspectRatio, modelId } = brief.settings;
  const settled = settleSettings(brief.settings, { duration, resolution, aspectRatio });
  return {
    proposal: {
      sceneNumber: brief.sceneNumber,
      script: given.script,
      prompt: wordPrompt(given.prompt, brief, modelId),
      proposed: settled.proposed,
      settings: settled.settings,
      previousScenes: brief.previousScenes,
    },
    settled,
    summary: wordsIn(brief.language).handIn(brief.sceneNumber, given.script.title),
  };
};
