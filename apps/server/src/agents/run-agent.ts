import type { Logger } from 'pino';
import { z } from 'zod';
import { AppError } from '../platform/error/app-error.ts';
import type {
  LanguageModel,
  ModelInput,
  ModelReply,
  ModelTool,
} from '../platform/language-model/language-model.ts';
import type { Agent, AnswerShape } from './agent.ts';
import { openToolDesk, type ToolDesk } from './answer-tool-call.ts';
import { askModel } from './ask-model.ts';
import type { Charge } from './charge.ts';
import { cleanTexts } from './clean-texts.ts';

const MOST_STEPS = 8;
/** Longer than one call of the adapter may take, so that a hung service is told as such and not as a run too long. */
export const LONGEST_RUN_SECONDS = 300;

/** What the loop runs on. */
export interface RunParts {
  readonly model: LanguageModel;
  readonly log: Logger;
  /** Seconds for one run of one agent; replaced in tests. */
  readonly longestRunSeconds?: number | undefined;
}

/** One task for one agent. */
export interface AgentTask<Schema extends z.ZodObject> {
  readonly agent: Agent;
  readonly shape: AnswerShape<Schema>;
  /** Becomes one JSON text: people's words stand in it as quoted values, never as instructions. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly tools: readonly ModelTool[];
  readonly webSearch?: boolean;
  readonly charge: Charge;
  readonly signal?: AbortSignal | undefined;
  readonly onText?: ((text: string) => void) | undefined;
}

interface Run {
  readonly wall: AbortSignal;
  readonly signal: AbortSignal;
  readonly said: ModelInput[];
  readonly desk: ToolDesk;
  steps: number;
}

const limitReached = (): AppError =>
  new AppError('agent_limit_reached', 'The crew went round in circles and was stopped. Try again.', {
    retryable: true,
  });

const tooSlow = (cause: unknown): AppError =>
  new AppError('writer_unavailable', 'The Writer took too long to answer. Try again in a moment.', {
    retryable: true,
    cause,
  });

const ask = async <S extends z.ZodObject>(
  parts: RunParts,
  task: AgentTask<S>,
  run: Run,
  mayCall: boolean,
): Promise<ModelReply> =>
  await askModel(
    parts.model,
    {
      instructions: task.agent.instructions,
      input: [...run.said],
      tools: task.tools,
      toolChoice: mayCall ? 'auto' : 'none',
      webSearch: task.webSearch ?? false,
      output: task.shape,
      effort: task.agent.effort,
      verbosity: task.agent.verbosity,
      maxOutputTokens: task.agent.maxOutputTokens,
      cacheKey: `novela-studio-${task.agent.role}`,
      signal: run.signal,
    },
    { charge: task.charge, log: parts.log, onText: task.onText },
  );

/** The next answer. A run whose time ends while the service is silent has waited in vain, not gone in circles. */
const nextReply = async <S extends z.ZodObject>(
  parts: RunParts,
  task: AgentTask<S>,
  run: Run,
  mayCall: boolean,
): Promise<ModelReply> => {
  if (run.wall.aborted) throw limitReached();
  try {
    return await ask(parts, task, run, mayCall);
  } catch (error) {
    throw error === run.wall.reason ? tooSlow(error) : error;
  }
};

const readAnswer = <S extends z.ZodObject>(
  { schema }: AnswerShape<S>,
  text: string,
): { answer: z.output<S> } | { problems: string } => {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success
      ? { answer: cleanTexts(parsed.data) }
      : { problems: z.prettifyError(parsed.error).slice(0, 2_000) };
  } catch {
    return { problems: 'The answer is not JSON.' };
  }
};

const answerCalls = async (run: Run, { toolCalls }: ModelReply): Promise<void> => {
  for (const call of toolCalls) {
    run.said.push({ kind: 'tool_output', callId: call.callId, output: await run.desk.answer(call) });
  }
};

const takeSteps = async <S extends z.ZodObject>(
  parts: RunParts,
  task: AgentTask<S>,
  run: Run,
): Promise<z.output<S>> => {
  let mended = false;
  for (run.steps = 1; run.steps <= MOST_STEPS; run.steps += 1) {
    const mayCall = run.steps < MOST_STEPS && !run.desk.isClosed();
    const reply = await nextReply(parts, task, run, mayCall);
    run.said.push(...reply.items.map((item) => ({ kind: 'raw' as const, item })));
    if (reply.toolCalls.length > 0) {
      if (!mayCall) throw limitReached();
      await answerCalls(run, reply);
      continue;
    }
    const read = readAnswer(task.shape, reply.text);
    if ('answer' in read) return read.answer;
    if (mended) {
      throw new AppError('writer_incomplete', 'The Writer answered something unreadable, twice.', {
        retryable: true,
        raw: read.problems,
      });
    }
    mended = true;
    run.said.push({
      kind: 'user',
      text: JSON.stringify({ ...task.input, task: 'correct_answer', problems: read.problems }),
    });
  }
  throw limitReached();
};

/**
 * Lets one agent work on one task until it answers in its shape: at most eight answers, twelve tool calls and five
 * minutes. Mistakes in tool calls are answered to the model; every answer of the service is charged.
 * @throws AppError `agent_limit_reached`, `writer_refused`, `writer_incomplete`, `writer_unavailable` (also when the
 *   time ended while the service was silent) and what else the adapter throws; the reason of `signal` when the
 *   caller gave up.
 */
export const runAgent = async <S extends z.ZodObject>(
  parts: RunParts,
  task: AgentTask<S>,
): Promise<z.output<S>> => {
  const wall = AbortSignal.timeout((parts.longestRunSeconds ?? LONGEST_RUN_SECONDS) * 1000);
  const run: Run = {
    wall,
    signal: task.signal ? AbortSignal.any([task.signal, wall]) : wall,
    said: [{ kind: 'user', text: JSON.stringify(cleanTexts(task.input)) }],
    desk: openToolDesk(task.tools),
    steps: 0,
  };
  const began = performance.now();
  const tell = (outcome: string) =>
    parts.log.info(
      {
        agent: task.agent.role,
        task: task.shape.name,
        outcome,
        steps: run.steps,
        toolCalls: run.desk.count(),
        ms: Math.round(performance.now() - began),
      },
      'agent worked',
    );
  try {
    const answer = await takeSteps(parts, task, run);
    tell('answered');
    return answer;
  } catch (error) {
    task.signal?.throwIfAborted();
    tell(error instanceof AppError ? error.code : 'failed');
    throw error;
  }
};
