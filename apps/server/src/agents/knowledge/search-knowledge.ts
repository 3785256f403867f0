import type { KnowledgeSection } from './load-knowledge.ts';

const MOST_RESULTS = 4;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_.]{2,}/gu) ?? [];

const score = (section: KnowledgeSection, words: readonly string[], topic: string | null): number => {
  const heading = new Set(wordsOf(section.heading));
  const text = new Set(wordsOf(section.text));
  const hits = words.reduce((sum, word) => sum + (heading.has(word) ? 4 : 0) + (text.has(word) ? 1 : 0), 0);
  return section.topic === topic ? hits + 3 : hits;
};

/** The sections that share most words with the query, best first, at most four; those of `topic` come forward. Pure. */
export const searchKnowledge = (
  knowledge: readonly KnowledgeSection[],
  query: string,
  topic: string | null,
): KnowledgeSection[] => {
  const words = [...new Set(wordsOf(query))];
  return knowledge
    .map((section) => ({ section, points: score(section, words, topic) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_RESULTS)
    .map(({ section }) => section);
};
