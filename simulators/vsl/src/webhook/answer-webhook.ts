import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, lambdaAnswer } from '../gateway/answer.ts';
import type { Job } from '../jobs/job.ts';

/** The signing secret of the simulated Replicate account (`whsec_` + base64). */
export const WEBHOOK_SECRET = 'whsec_c2ltdWxhdGVkLXJlcGxpY2F0ZS1zaWduaW5nLXNlY3JldA==';

const TOLERANCE_S = 300;

/** Answers `POST /webhook/replicate`: 401 unless signed as Replicate signs, else 200 whatever happens. */
export function answerWebhook(headers: IncomingHttpHeaders, body: string, jobs: readonly Job[]): Answer {
  if (!isSigned(headers, body)) return lambdaAnswer(401, { error: 'Invalid webhook signature' });
  const replicateId = readId(body);
  const job = jobs.find((one) => one.replicateId === replicateId);
  if (!job) return lambdaAnswer(200, { message: 'Job not found', replicateId });
  const over = job.completedAt !== undefined;
  if (over) return lambdaAnswer(200, { message: 'Webhook already processed', replicateId });
  return lambdaAnswer(200, { message: 'Webhook processed', jobId: job.jobId, status: job.status });
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

function readId(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { id?: string }).id;
  } catch {
    return undefined;
  }
}
