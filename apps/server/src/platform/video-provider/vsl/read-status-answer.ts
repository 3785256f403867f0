import { z } from 'zod';
import { AppError } from '../../error/app-error.ts';
import type { RenderStatus } from '../video-provider.ts';
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
const temporary = /\(E00[346]\)|high demand|temporarily|timed? ?out|interrupted/i;

/**
 * Reads the gateway's word on a job. An unknown job stays pending: the gateway forgets and remembers while its
 * caches fill, and the take has a deadline of its own. Pure.
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
  if (job.status === 'failed') return failed(job.error ?? 'The video service gave no reason.', 'failed');
  if (job.status === 'cancelled' || job.status === 'canceled') {
    return failed(job.error ?? 'The video service called the film off.', 'cancelled');
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

/** A prediction that fails is not billed, whatever the reason. */
function failed(reason: string, providerStatus: string): RenderStatus {
  const refused = flagged.test(reason);
  return {
    kind: 'failed',
    outcome: refused ? 'refused' : 'failed',
    reason,
    retryable: !refused && (temporary.test(reason) || providerStatus === 'cancelled'),
    charged: false,
    providerStatus,
  };
}
