import { imageModelIds, videoModelIds } from '@novela/contract/models';
import { readProse } from '../read-prose.ts';

/** One headed piece of the knowledge base. */
export interface KnowledgeSection {
  /** File name without ending: a model's id, `errors` or `gateway`. */
  readonly topic: string;
  readonly heading: string;
  readonly text: string;
}

export const knowledgeTopics = [...videoModelIds, ...imageModelIds, 'errors', 'gateway'] as const;

const readSections = (topic: string): KnowledgeSection[] =>
  readProse(`knowledge/${topic}.md`)
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return { topic, heading: section.slice(0, end).trim(), text: section.slice(end).trim() };
    });

/** Reads the whole knowledge base: model cards, prompt guides, error catalogue. Meant for start-up. */
export const loadKnowledge = (): readonly KnowledgeSection[] => knowledgeTopics.flatMap(readSections);
