import type { Agent } from '../agent.ts';
import { readProse } from '../read-prose.ts';

/** Explains and mends. Thinks a little longer than the others; never minimal, which would rule out web search. */
export const loadFallbackHandler = (): Agent => ({
  role: 'fallback_handler',
  name: 'Fixer',
  instructions: readProse('fallback-handler/instructions.md'),
  effort: 'medium',
  verbosity: 'low',
  maxOutputTokens: 20_000,
});
