import type { Agent } from '../agent.ts';
import { readProse } from '../read-prose.ts';

/** Writes. The freest of the three; medium verbosity because a page is wanted, not an essay. */
export const loadScriptWriter = (): Agent => ({
  role: 'script_writer',
  name: 'Writer',
  instructions: readProse('script-writer/instructions.md'),
  effort: 'low',
  verbosity: 'medium',
  maxOutputTokens: 24_000,
});
