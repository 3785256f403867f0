import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerControl } from '../control/answer-control.ts';
import { isWireFault, type Where } from '../faults/fault.ts';
import { wireAnswer } from '../faults/wire-answer.ts';
import { answerGenerate, type Reaction } from '../generate/answer-generate.ts';
import type { Job } from '../jobs/job.ts';
import { serveMedia } from '../media/serve-media.ts';
import type { World } from '../open-world.ts';
import { answerStatus } from '../status/answer-status.ts';
import { answerWebhook } from '../webhook/answer-webhook.ts';
import { GATEWAY } from './answer.ts';
import { readBody } from './read-body.ts';
import { sendAnswer } from './send-answer.ts';

const BUCKET = '/vsl-homolog-media/';
const STATUS = /^\/homolog\/status\/([^/]+)$/;

/** Routes one request of the gateway, the bucket or the remote control. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path.startsWith('/__simulator/')) return answerControl(request, response, path, world);
  if (path.startsWith(BUCKET))
    return handleMedia(request, response, decodeURIComponent(path.slice(BUCKET.length)), world);
  const early = path === '/homolog/generate-media' && world.script.take('generate', {}, isEarlyReset);
  if (early) return void request.socket.destroy();
  const body = await readBody(request);
  world.record(request, path, body ?? '');
  if (body === undefined) return sendAnswer(response, GATEWAY.tooLong());
  const reaction = await reactTo(request, path, body, world);
  if (reaction === 'reset') return void request.socket.destroy();
  if (reaction.delayMs > 0)
    await wait(reaction.delayMs, undefined, { signal: world.closing }).catch(() => undefined);
  sendAnswer(response, reaction.answer);
}

async function reactTo(
  request: IncomingMessage,
  path: string,
  body: string,
  world: World,
): Promise<Reaction> {
  if (request.method === 'POST' && path === '/homolog/generate-media') return answerGenerate(body, world);
  const jobId = STATUS.exec(path)?.[1];
  if (request.method === 'GET' && jobId) return reactToStatus(decodeURIComponent(jobId), world);
  if (request.method === 'POST' && path === '/homolog/webhook/replicate') {
    return { answer: await answerWebhook(request.headers, body, world), delayMs: 0 };
  }
  return { answer: GATEWAY.unknownRoute(), delayMs: 0 };
}

function reactToStatus(jobId: string, world: World): Reaction {
  const job = world.store.find(jobId);
  const seen = job ? { userId: job.userId, modelId: job.modelId } : {};
  const fault = world.script.take('status', { jobId, ...seen, ...seedOf(job) }, isWireFault);
  if (fault?.kind === 'reset') return 'reset';
  const delayMs =
    fault?.kind === 'slow' ? fault.ms : fault?.kind === 'gateway-timeout' ? (fault.afterMs ?? 0) : 0;
  const answer =
    (fault && wireAnswer(fault)) ?? answerStatus(jobId, job, world.bucketUrl(), world.statusForm());
  return { answer, delayMs };
}

const seedOf = (job: Job | undefined): Where => {
  const seed = job?.input['seed'];
  return typeof seed === 'number' ? { seed } : {};
};

async function handleMedia(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  world: World,
): Promise<void> {
  world.record(request, `${BUCKET}${key}`, '');
  const jobId = key.split('/').at(-2) ?? '';
  const fault = world.script.take('media', { jobId, ...seedOf(world.store.find(jobId)) }, isWireFault);
  if (fault?.kind === 'reset') return void request.socket.destroy();
  if (fault?.kind === 'slow')
    await wait(fault.ms, undefined, { signal: world.closing }).catch(() => undefined);
  const answer = fault && wireAnswer(fault);
  if (answer) return sendAnswer(response, answer);
  await serveMedia(request, response, world.bucketDirectory, key, world.store.find(jobId));
}

function isEarlyReset(
  fault: Parameters<typeof isWireFault>[0],
): fault is typeof fault & { kind: 'reset'; when: 'before' } {
  return fault.kind === 'reset' && fault.when === 'before';
}
