import { videoModels } from '@novela/contract/models';
import type { ScenePrice } from '@novela/contract/pricing';
import { findSettingProblems } from '@novela/contract/scene-settings';
import { AppError } from '../../platform/error/app-error.ts';
import type { SceneProposal } from '../bus/agent-actions.ts';
import type { Handler, HandlerContext } from '../bus/agent-bus.ts';
import type { Desk } from '../desk.ts';
import { runAgent } from '../run-agent.ts';
import { thinkAloud } from '../think-aloud.ts';
import { sayProblem } from '../words/say-problem.ts';
import { wordsIn } from '../words/words-in.ts';
import { calculateCost, toQuote } from './calculate-cost.ts';
import { callLambdaApi, type ReadJob } from './call-lambda-api.ts';
import { type ValidationReportAnswer, validationReportShape } from './validation-report.ts';

type Price = NonNullable<HandlerContext['conversation']['price']>;

const MOST_FINDINGS = 12;

const toInput = (
  proposal: SceneProposal,
  errors: readonly string[],
  price: ScenePrice,
  language: string,
) => ({
  task: 'validate_and_cost',
  language,
  sceneNumber: proposal.sceneNumber,
  script: proposal.script,
  prompt: proposal.prompt,
  characters: proposal.script.characters,
  previousScenes: proposal.previousScenes,
  modelId: proposal.proposed.modelId,
  duration: proposal.proposed.duration,
  resolution: proposal.proposed.resolution,
  aspectRatio: proposal.proposed.aspectRatio,
  seed: proposal.proposed.seed ?? null,
  generateAudio: proposal.proposed.generateAudio ?? null,
  /** How many photos of the cast go along; their addresses say nothing to a reader. */
  referenceImages: proposal.proposed.referenceImages?.length ?? 0,
  validation: { isValid: errors.length === 0, errors },
  quote: toQuote(price),
});

/** Errors the Producer found on top of ours; a verdict without a reason is no verdict. */
const ownErrors = ({ validation }: ValidationReportAnswer, known: readonly string[]): string[] =>
  validation.isValid
    ? []
    : validation.errors
        .map((error) => error.trim())
        .filter((error) => error !== '' && !known.includes(error));

const ask = async (
  desk: Desk,
  readJob: ReadJob,
  price: Price,
  proposal: SceneProposal,
  { conversation }: HandlerContext,
  input: ReturnType<typeof toInput>,
): Promise<ValidationReportAnswer> =>
  await runAgent(desk, {
    agent: desk.agents.producer,
    shape: validationReportShape,
    input,
    tools: [callLambdaApi(proposal.settings, readJob), calculateCost(proposal.settings, price)],
    charge: conversation.charge,
    signal: conversation.signal,
  });

/** The Producer answers `validate_and_cost`: settings and price by code, the scene itself by judgement. */
export const validateAndCost =
  (desk: Desk, readJobOf: (videoId: string | null) => ReadJob): Handler<'validate_and_cost'> =>
  async (proposal, context) => {
    const { conversation } = context;
    const { price, language } = conversation;
    if (!price) throw new AppError('internal', 'Nobody told the Producer the prices.');
    const words = wordsIn(language);
    thinkAloud(desk.realtime, 'system_integrator', conversation, words.checking(proposal.sceneNumber));
    const { proposed } = proposal;
    const errors = findSettingProblems(proposed).map((problem) => sayProblem(problem, proposed, language));
    const cost = price(proposal.settings);
    const input = toInput(proposal, errors, cost, language);
    const report = await ask(desk, readJobOf(conversation.videoId), price, proposal, context, input);
    const all = [...errors, ...ownErrors(report, errors)].slice(0, MOST_FINDINGS);
    const answer = {
      isValid: all.length === 0,
      errors: all,
      price: cost,
      checks: report.checks.filter((check) => check.trim() !== '').slice(0, MOST_FINDINGS),
      warnings: report.warnings.filter(({ reason }) => reason.trim() !== '').slice(0, MOST_FINDINGS),
    };
    const [first] = all;
    const model = videoModels[proposal.settings.modelId].name;
    return {
      answer,
      summary: first === undefined ? words.valid(model, cost.total) : words.invalid(first),
    };
  };
