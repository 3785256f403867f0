import { isWireFault, type Where, type WireFault } from '../faults/fault.ts';
import type { Script } from '../faults/script-faults.ts';
import { wireAnswer } from '../faults/wire-answer.ts';
import { type Answer, lambdaAnswer } from '../gateway/answer.ts';
import type { Lifecycle } from '../jobs/advance-jobs.ts';
import type { JobStore } from '../jobs/keep-jobs.ts';
import { type Accepted, acceptRequest, isAnswer } from './accept-request.ts';
import { createJob, createRefusedJob } from './create-job.ts';
import type { RateLimit } from './limit-rate.ts';
import { refuseInput } from './refuse-input.ts';

export type GenerateParts = {
  readonly store: JobStore;
  readonly script: Script;
  readonly lifecycle: Lifecycle;
  readonly rate: RateLimit;
};

/** What to do with the connection: answer (after `delayMs`), or drop it. */
export type Reaction = { readonly answer: Answer; readonly delayMs: number } | 'reset';

const CREATING = ['gateway-timeout', 'no-job-id', 'slow', 'reset'];
const TIMEOUT_MS = 29_000;

/**
 * Answers `POST /generate-media`. Faults that happen after the Lambda did its work (504, dropped answer, answer without
 * jobId) leave a real, booked job behind; the other wire faults create nothing.
 */
export function answerGenerate(text: string, parts: GenerateParts): Reaction {
  const fault = parts.script.take('generate', peek(text), isWireFault);
  if (fault && !CREATING.includes(fault.kind) && !isRefusalByReplicate(fault)) {
    return { answer: wireAnswer(fault) ?? lambdaAnswer(500, { error: 'Internal server error' }), delayMs: 0 };
  }
  const accepted = acceptRequest(text, parts.rate, Date.now());
  if (isAnswer(accepted)) return { answer: accepted, delayMs: fault?.kind === 'slow' ? fault.ms : 0 };
  const refusal = refusalOf(accepted, fault);
  const answer = refusal === undefined ? begin(accepted, parts) : refuse(accepted, parts, refusal);
  return reactTo(fault, answer);
}

function reactTo(fault: WireFault | undefined, answer: Answer): Reaction {
  if (fault?.kind === 'reset') return 'reset';
  if (fault?.kind === 'slow') return { answer, delayMs: fault.ms };
  if (fault?.kind === 'gateway-timeout') {
    return { answer: wireAnswer(fault) ?? answer, delayMs: fault.afterMs ?? TIMEOUT_MS };
  }
  if (fault?.kind === 'no-job-id') {
    return { answer: lambdaAnswer(200, { message: 'Media generation started' }), delayMs: 0 };
  }
  return { answer, delayMs: 0 };
}

function begin(accepted: Accepted, parts: GenerateParts): Answer {
  const job = createJob(accepted, parts.store, parts.script, Date.now());
  parts.lifecycle.start(job);
  return lambdaAnswer(202, {
    jobId: job.jobId,
    status: 'pending',
    estimatedTime: accepted.estimatedTime,
    estimatedCost: accepted.estimatedCost,
    replicateId: job.replicateId,
    message: 'Media generation started',
  });
}

function refuse(accepted: Accepted, parts: GenerateParts, details: string): Answer {
  const { jobId } = createRefusedJob(accepted, parts.store, details, Date.now());
  return lambdaAnswer(502, { error: 'Failed to create prediction', details, jobId });
}

function refusalOf(accepted: Accepted, fault: WireFault | undefined): string | undefined {
  if (fault?.kind === 'bad-gateway') {
    return fault.details ?? 'Failed to create prediction after 3 attempts: Service unavailable';
  }
  return refuseInput(accepted.modelId, accepted.input);
}

function isRefusalByReplicate(fault: WireFault): boolean {
  return fault.kind === 'bad-gateway' && fault.source === 'replicate';
}

function peek(text: string): Where & { prompt?: string } {
  try {
    const body = JSON.parse(text) as { userId?: string; modelId?: string; prompt?: string; seed?: number };
    const parameters = (body as { parameters?: { prompt?: string; seed?: number } }).parameters;
    const prompt = body.prompt ?? parameters?.prompt ?? '';
    const seed = body.seed ?? parameters?.seed;
    return {
      userId: String(body.userId),
      modelId: String(body.modelId),
      prompt,
      ...(seed === undefined ? {} : { seed }),
    };
  } catch {
    return {};
  }
}
