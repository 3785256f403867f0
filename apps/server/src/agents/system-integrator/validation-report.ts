import { z } from 'zod';
import type { AnswerShape } from '../agent.ts';

/** The Producer's report. Its verdict and figures explain; the studio computes both itself and goes by its own. */
export const validationReportAnswer = z.strictObject({
  action: z.enum(['call_lambda', 'validate', 'calculate_cost']),
  endpoint: z.enum(['generateMedia', 'getStatus']),
  parameters: z.strictObject({
    prompt: z.string().nullable(),
    duration: z.int().nullable(),
    resolution: z.string().nullable(),
    aspect_ratio: z.string().nullable(),
    size: z.string().nullable(),
    seed: z.int().nullable(),
  }),
  validation: z.strictObject({ isValid: z.boolean(), errors: z.array(z.string()) }),
  cost: z.strictObject({
    estimated: z.number().describe('USD.'),
    breakdown: z.strictObject({ perSecond: z.number(), seconds: z.number(), total: z.number() }),
  }),
  checks: z
    .array(z.string())
    .describe("What was checked and found good, one short sentence each, in the story's language."),
  warnings: z.array(
    z.strictObject({
      quote: z.string().describe('Exact words from the script or prompt.'),
      reason: z.string(),
      suggestion: z.string().describe('Words to put in place of the quote.'),
    }),
  ),
  summary: z.string().describe("One sentence for the crew log, in the story's language."),
});

export type ValidationReportAnswer = z.output<typeof validationReportAnswer>;

export const validationReportShape: AnswerShape<typeof validationReportAnswer> = {
  name: 'validation_report',
  schema: validationReportAnswer,
};
