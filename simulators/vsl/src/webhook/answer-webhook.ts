import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, lambdaAnswer } from '../gateway/answer.ts';
import type { Lifecycle } from '../jobs/advance-jobs.ts';
import type { JobStore } from '../jobs/keep-jobs.ts';
import { carryOut, type Prediction } from './carry-out.ts';

/** The signing secret of the simulated Replicate account (`whsec_` + base64). */
export const WEBHOOK_SECRET = 'whsec_c2ltdWxhdGVkLXJlcGxpY2F0ZS1zaWduaW5nLXNlY3JldA==';

const TOLERANCE_S = 300;

const DAY_MS = 86_400_000;
const TERMINAL = ['succeeded', 'failed', 'canceled'];

export type WebhookParts = {
  readonly store: JobStore;
  readonly lifecycle: Lifecycle;
  readonly bucketDirectory: string;
  /** When the end of a prediction was first told, by its id: milliseconds since 1970. */
  readonly toldEnds: Map<string, number>;
};

/**
 * Answers `POST /webhook/replicate`: 401 unless signed as Replicate signs, else 200 whatever happens. An end is marked
 * as told before it is worked on, as the Lambda does it, so what fails then is never mended by telling it again.
 */
export async function answerWebhook(
  headers: IncomingHttpHeaders,
  body: string,
  parts: WebhookParts,
): Promise<Answer> {
  if (!isSigned(headers, body)) return lambdaAnswer(401, { error: 'Invalid webhook signature' });
  try {
    return await work(JSON.parse(body) as Prediction, parts);
  } catch (failure) {
    const error = failure instanceof Error ? failure.message : String(failure);
    return lambdaAnswer(200, { message: 'Webhook received but processing failed', error });
  }
}

async function work(news: Prediction, parts: WebhookParts): Promise<Answer> {
  const replicateId = String(news.id);
  const job = parts.store.all().find((one) => one.replicateId === replicateId);
  if (!job) return lambdaAnswer(200, { message: 'Job not found', replicateId });
  const told = parts.toldEnds.get(replicateId);
  if (job.completedAt !== undefined || (told !== undefined && Date.now() - told < DAY_MS)) {
    return lambdaAnswer(200, { message: 'Webhook already processed', replicateId });
  }
  if (TERMINAL.includes(String(news.status))) parts.toldEnds.set(replicateId, Date.now());
  const status = await carryOut(job, news, parts);
  return lambdaAnswer(200, { message: 'Webhook processed', jobId: job.jobId, status });
}

function isSigned(headers: IncomingHttpHeaders, body: string): boolean {
  const id = headers['webhook-id'];
  const stamp = headers['webhook-timestamp'];
  const given = headers['webhook-signature'];
  if (typeof id !== 'string' || typeof stamp !== 'string' || typeof given !== 'string') return false;
  if (!(Math.abs(Date.now() / 1000 - Number(stamp)) <= TOLERANCE_S)) return false;
  const key = Buffer.from(WEBHOOK_SECRET.slice('whsec_'.length), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${stamp}.${body}`).digest();
  return given.split(' ').some((one) => {
    const mac = Buffer.from(one.replace(/^v1,/, ''), 'base64');
    return mac.length === wanted.length && timingSafeEqual(mac, wanted);
  });
}
