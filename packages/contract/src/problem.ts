import { z } from 'zod';
import { type ErrorCode, errorCodes } from './error-codes.ts';

/** One executable way out of an error; `cost` in USD, null when free. */
export const fix = z.object({
  label: z.string(),
  kind: z.enum([
    'retry',
    'approve_price',
    'rewrite',
    'change_settings',
    'raise_cap',
    'not_filmed',
    'was_filmed',
    'keep_waiting',
    'give_up',
    'look_again',
    'edit_script',
    'reload',
  ]),
  cost: z.number().nullable(),
  payload: z.record(z.string(), z.unknown()),
});

/** What every refused request is answered with: RFC 9457 problem details that also say `success: false`. */
export const problem = z.object({
  success: z.literal(false),
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  requestId: z.string(),
  retryable: z.boolean(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  fixes: z.array(fix).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});

export type Fix = z.infer<typeof fix>;
export type Problem = z.infer<typeof problem>;
