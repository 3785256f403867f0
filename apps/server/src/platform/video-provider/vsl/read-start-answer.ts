import { usdToMicros } from '@novela/contract/money';
import { z } from 'zod';
import { AppError } from '../../error/app-error.ts';
import type { Ticket } from '../video-provider.ts';
import { gaveUpOrdering } from './gave-up-ordering.ts';
import type { WireAnswer } from './send-once.ts';

const accepted = z.object({
  jobId: z.string().min(1).max(255),
  estimatedTime: z.number().nonnegative().nullish().catch(null),
  estimatedCost: z.number().nonnegative().nullish().catch(null),
});

const refusal = z.object({
  error: z.string().optional().catch(undefined),
  details: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  jobId: z.string().optional().catch(undefined),
  retryAfter: z.number().optional().catch(undefined),
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const longestRaw = 500;

/**
 * Reads the gateway's answer to an order. The gateway has no idempotency key and gives up after 29 seconds while the
 * function behind it goes on, so only answers it documents as "nothing was made" count as a refusal; everything else
 * leaves the doubt standing. Pure.
 * @throws AppError `provider_rejected`, `provider_unavailable` (both: not charged), `submission_unknown`
 */
export function readStartAnswer({ status, body }: WireAnswer): Ticket {
  const json = parseJson(body);
  if (status === 200 || status === 202) return readTicket(status, json, body);
  const said = refusal.safeParse(json).data ?? {};
  const raw =
    [said.error, said.details ?? said.message].filter(Boolean).join(': ') || body.slice(0, longestRaw);
  if (status === 429) throw notNow(raw, said.retryAfter);
  if (provesNothingMade(status, said)) throw rejected(sayRejection(status, said.details), raw);
  throw doubt(`status ${status}`, raw);
}

type Refusal = z.infer<typeof refusal>;

/** 4xx is answered before anything is made (408 aside: it says nothing); 502 only with the words of a plain refusal. */
const provesNothingMade = (status: number, said: Refusal): boolean =>
  status === 502 ? isPlainRefusal(said) : status >= 400 && status < 500 && status !== 408;

const isPlainRefusal = ({ error, details, jobId }: Refusal): boolean =>
  error === 'Failed to create prediction' &&
  jobId !== undefined &&
  details !== undefined &&
  !gaveUpOrdering(details);

function readTicket(status: number, json: unknown, body: string): Ticket {
  const parsed = accepted.safeParse(json);
  if (!parsed.success) throw doubt(`${status} without a job`, body);
  const { jobId, estimatedTime, estimatedCost } = parsed.data;
  return {
    provider: 'vsl',
    jobId,
    estimatedSeconds: estimatedTime ?? null,
    quoted: estimatedCost == null ? null : usdToMicros(estimatedCost),
  };
}

const sayRejection = (status: number, details: string | undefined): string => {
  if (status === 403) return 'The video service does not let the studio in. Check LAMBDA_API_URL.';
  if (status === 413) return 'The script is too long for the video service.';
  if (status === 502) return `The video service could not start this film: ${details}.`;
  return details === undefined
    ? `The video service refused the order (status ${status}).`
    : `The video service refused the order: ${details}.`;
};

const rejected = (message: string, raw: string): AppError =>
  new AppError('provider_rejected', message.replace(/\.\.$/, '.'), { charged: false, raw });

const notNow = (raw: string, retryAfter: number | undefined): AppError =>
  new AppError('provider_unavailable', 'The video service takes no more orders right now.', {
    charged: false,
    retryable: true,
    raw,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });

/** Nobody knows whether the order was taken: it must never be sent again by itself. */
export const doubt = (what: string, raw: string, cause?: unknown): AppError =>
  new AppError(
    'submission_unknown',
    'The video service did not say whether it took the order. It may have been filmed and charged.',
    { charged: null, raw: raw.slice(0, longestRaw) || what, cause },
  );
