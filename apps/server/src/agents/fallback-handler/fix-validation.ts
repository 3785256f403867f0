import type { Handler } from '../bus/agent-bus.ts';
import type { Desk } from '../desk.ts';
import { runAgent } from '../run-agent.ts';
import { thinkAloud } from '../think-aloud.ts';
import { saidOr } from '../words/said-or.ts';
import { wordsIn } from '../words/words-in.ts';
import { analyzeError } from './analyze-error.ts';
import { errorReportShape } from './error-report.ts';
import { searchDocumentation } from './search-documentation.ts';

const MOST_IMPROVEMENTS = 8;

/** The Fixer answers `fix_validation`: what the Writer should change so that the scene can be filmed. */
export const fixValidation =
  (desk: Desk): Handler<'fix_validation'> =>
  async ({ errors, proposal }, { conversation }) => {
    const words = wordsIn(conversation.language);
    thinkAloud(desk.realtime, 'fallback_handler', conversation, words.mending(proposal.sceneNumber));
    const report = await runAgent(desk, {
      agent: desk.agents.fixer,
      shape: errorReportShape,
      input: {
        task: 'fix_validation',
        language: conversation.language,
        sceneNumber: proposal.sceneNumber,
        errors,
        script: proposal.script,
        prompt: proposal.prompt,
        modelId: proposal.proposed.modelId,
        duration: proposal.proposed.duration,
        resolution: proposal.proposed.resolution,
        aspectRatio: proposal.proposed.aspectRatio,
        allowed: {
          duration: proposal.settings.duration,
          resolution: proposal.settings.resolution,
          aspectRatio: proposal.settings.aspectRatio,
        },
      },
      tools: [analyzeError(desk.knowledge), searchDocumentation(desk.knowledge)],
      charge: conversation.charge,
      signal: conversation.signal,
    });
    const improvements = report.improvements.filter((one) => one.trim() !== '').slice(0, MOST_IMPROVEMENTS);
    return { answer: { improvements }, summary: saidOr(report.summary, words.advice) };
  };
