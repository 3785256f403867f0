import { z } from 'zod';
import { AppError } from '../../error/app-error.ts';
import type { RenderStatus } from '../video-provider.ts';
import { gaveUpOrdering } from './gave-up-ordering.ts';
import { isFetchable } from './is-fetchable.ts';
import type { WireAnswer } from './send-once.ts';

/** PostgreSQL hands big integers out as text, so the same size comes as a number or a string. */
const size = z.coerce.number().nonnegative().nullish().catch(null);

const jobStatus = z.object({
  status: z.string(),
  result: z
    .object({
      originalUrl: z.string().optional().catch(undefined),
      s3Path: z.string().nullish().catch(null),
      fileSize: size,
      duration: z.coerce.number().nonnegative().nullish().catch(null),
    })
    .nullish()
    .catch(null),
  error: z.string().nullish().catch(null),
});

const flagged = /\(E005\)|flagged as sensitive|safety|moderation|nsfw|content policy/i;
const temporary = /\(E00[34]\)|high demand|temporarily|timed? ?out|interrupted/i;
const calledOff = /\bgeneration cancell?ed\b/i;

/**
 * Reads the gateway's word on a job. An unknown job stays pending: the gateway forgets and remembers while its
 * caches fill, and the take has a deadline of its own. So does a job whose order the gateway gave up on: it may be
 * running and charged all the same, and the deadline hands that doubt to a person. Pure.
 * @throws AppError `provider_unavailable` when this answer says nothing about the job
 */
export function readStatusAnswer({ status, body }: WireAnswer, baseUrl: URL): RenderStatus {
  if (status === 404) return { kind: 'pending', progress: null, providerStatus: 'not_found' };
  const parsed = status === 200 ? jobStatus.safeParse(readJson(body)) : null;
  if (!parsed?.success) {
    throw new AppError('provider_unavailable', 'The video service cannot be asked right now.', {
      retryable: true,
      raw: `status ${status}: ${body.slice(0, 300)}`,
    });
  }
  const job = parsed.data;
  if (job.status === 'completed') return completed(job, baseUrl);
  if (job.status === 'cancelled' || job.status === 'canceled') return cancelled(job.error);
  if (job.status === 'failed' && !gaveUpOrdering(job.error ?? '')) {
    return failed(job.error ?? 'The video service gave no reason.');
  }
  return { kind: 'pending', progress: null, providerStatus: job.status };
}

const readJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

function completed({ result }: z.infer<typeof jobStatus>, baseUrl: URL): RenderStatus {
  const url = result?.originalUrl;
  if (url === undefined || !isFetchable(url, baseUrl)) {
    return {
      kind: 'failed',
      outcome: 'failed',
      reason: 'The video service calls the film finished but does not say where it is.',
      retryable: true,
      charged: true,
      providerStatus: 'completed',
    };
  }
  return {
    kind: 'completed',
    url,
    key: result?.s3Path ?? null,
    seconds: result?.duration ?? null,
    bytes: result?.fileSize ?? null,
    providerStatus: 'completed',
  };
}

/** A prediction that fails is not billed, whatever the reason; one that is called off while it runs is. */
function failed(reason: string): RenderStatus {
  if (calledOff.test(reason)) return cancelled(reason);
  const refused = flagged.test(reason);
  return {
    kind: 'failed',
    outcome: refused ? 'refused' : 'failed',
    reason,
    retryable: !refused && temporary.test(reason),
    charged: false,
    providerStatus: 'failed',
  };
}

const cancelled = (reason: string | null | undefined): RenderStatus => ({
  kind: 'failed',
  outcome: 'failed',
  reason: reason ?? 'The video service called the film off.',
  retryable: true,
  charged: true,
  providerStatus: 'cancelled',
});
