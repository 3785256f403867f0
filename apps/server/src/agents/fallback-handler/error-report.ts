import { z } from 'zod';
import type { AnswerShape } from '../agent.ts';

/** The Fixer's report: what happened, in plain words, and what can be done about it. */
export const errorReportAnswer = z.strictObject({
  errorAnalysis: z.strictObject({
    type: z.string(),
    rootCause: z.string(),
    affectedComponent: z.string(),
  }),
  userMessage: z.string().describe('One or two plain sentences for the person, in their language.'),
  solution: z.strictObject({ immediate: z.string(), longTerm: z.string() }),
  improvements: z.array(z.string()).describe('Concrete changes the Writer should make to the scene.'),
  suggestedActions: z
    .array(
      z.strictObject({
        label: z.string().describe("Two to five words for a button, in the person's language."),
        kind: z.enum(['rewrite', 'change_settings', 'retry']),
        note: z.string().nullable().describe('For rewrite: what the Writer should do differently.'),
        modelId: z.string().nullable(),
        duration: z.int().nullable(),
        resolution: z.string().nullable(),
      }),
    )
    .describe('At most two, best first.'),
  needsInternetSearch: z.boolean(),
  summary: z.string().describe("One sentence for the crew log, in the person's language."),
});

export type ErrorReportAnswer = z.output<typeof errorReportAnswer>;

export const errorReportShape: AnswerShape<typeof errorReportAnswer> = {
  name: 'error_report',
  schema: errorReportAnswer,
};
