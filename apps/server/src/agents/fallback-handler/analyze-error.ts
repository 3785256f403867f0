import { z } from 'zod';
import type { ModelTool } from '../../platform/language-model/language-model.ts';
import { defineTool } from '../agent.ts';
import type { KnowledgeSection } from '../knowledge/load-knowledge.ts';
import { searchKnowledge } from '../knowledge/search-knowledge.ts';

const CATALOGUES: ReadonlySet<string> = new Set(['errors', 'gateway']);

/** The Fixer's tool: looks an error up in the catalogue of known ones. Reads only. */
export const analyzeError = (knowledge: readonly KnowledgeSection[]): ModelTool =>
  defineTool({
    name: 'analyze_error',
    description: 'Looks an error code and message up in the catalogue of known errors.',
    input: z.strictObject({
      errorCode: z.string(),
      errorMessage: z.string(),
      context: z.string().nullable().describe('Where it happened, for example: while ordering a render.'),
    }),
    run: async ({ errorCode, errorMessage, context }) => {
      const catalogue = knowledge.filter(({ topic }) => CATALOGUES.has(topic));
      const exact = catalogue.filter(
        ({ heading }) =>
          heading.toLowerCase() === errorCode.toLowerCase() || errorMessage.includes(`(${heading})`),
      );
      const query = `${errorCode} ${errorMessage} ${context ?? ''}`;
      const known = exact.length > 0 ? exact : searchKnowledge(catalogue, query, null).slice(0, 2);
      return { known: known.map(({ heading, text }) => ({ error: heading, explanation: text })) };
    },
  });
