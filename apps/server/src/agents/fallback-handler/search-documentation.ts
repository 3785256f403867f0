import { z } from 'zod';
import type { ModelTool } from '../../platform/language-model/language-model.ts';
import { defineTool } from '../agent.ts';
import { type KnowledgeSection, knowledgeTopics } from '../knowledge/load-knowledge.ts';
import { searchKnowledge } from '../knowledge/search-knowledge.ts';

/** The Fixer's tool: searches the studio's own documentation. Reads only. */
export const searchDocumentation = (knowledge: readonly KnowledgeSection[]): ModelTool =>
  defineTool({
    name: 'search_documentation',
    description:
      "Searches the studio's own documentation: model cards, prompt guides, errors of models and gateway.",
    input: z.strictObject({
      query: z.string(),
      modelId: z.enum(knowledgeTopics).nullable().describe('Prefer what is written about this.'),
    }),
    run: async ({ query, modelId }) => ({
      results: searchKnowledge(knowledge, query, modelId).map(({ topic, heading, text }) => ({
        about: topic,
        heading,
        text,
      })),
    }),
  });
