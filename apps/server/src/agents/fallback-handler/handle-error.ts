import type { AgentActions } from '../bus/agent-actions.ts';
import type { Handler } from '../bus/agent-bus.ts';
import type { Desk } from '../desk.ts';
import type { FailureReport } from '../failure-report.ts';
import { runAgent } from '../run-agent.ts';
import { thinkAloud } from '../think-aloud.ts';
import { saidOr } from '../words/said-or.ts';
import { wordsIn } from '../words/words-in.ts';
import { analyzeError } from './analyze-error.ts';
import { errorReportShape } from './error-report.ts';
import { proposeFixes } from './propose-fixes.ts';
import { searchDocumentation } from './search-documentation.ts';

type FailureData = AgentActions['handle_error']['data'];

const toInput = ({ error, settings, script, prompt, priceOptions, language }: FailureData) => ({
  task: 'handle_error',
  language,
  error: { code: error.code, message: error.message, raw: error.raw, charged: error.charged },
  errorCode: error.code,
  errorMessage: error.raw ?? error.message,
  modelId: settings.modelId,
  duration: settings.duration,
  resolution: settings.resolution,
  aspectRatio: settings.aspectRatio,
  script,
  prompt,
  options: priceOptions.map(({ settings: { modelId, duration, resolution }, cost }) => ({
    modelId,
    duration,
    resolution,
    cost,
  })),
});

/** The Fixer answers `handle_error`: the failure in plain words and at most two ways out, as data. */
export const handleError =
  (desk: Desk): Handler<'handle_error'> =>
  async (failure, { conversation }) => {
    const words = wordsIn(failure.language);
    thinkAloud(desk.realtime, 'fallback_handler', conversation, words.explaining);
    const report = await runAgent(desk, {
      agent: desk.agents.fixer,
      shape: errorReportShape,
      input: toInput(failure),
      tools: [analyzeError(desk.knowledge), searchDocumentation(desk.knowledge)],
      webSearch: true,
      charge: conversation.charge,
      signal: conversation.signal,
    });
    const { error, settings } = failure;
    const userMessage = saidOr(report.userMessage, error.message);
    const answer: FailureReport = {
      userMessage,
      analysis: report.errorAnalysis,
      solution: report.solution,
      fixes: proposeFixes(report.suggestedActions, settings, words),
    };
    return { answer, summary: saidOr(report.summary, userMessage) };
  };
