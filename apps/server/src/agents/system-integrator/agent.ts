import type { Agent } from '../agent.ts';
import { readProse } from '../read-prose.ts';

/** Checks. The strictest of the three: short answers, facts only. */
export const loadSystemIntegrator = (): Agent => ({
  role: 'system_integrator',
  name: 'Producer',
  instructions: readProse('system-integrator/instructions.md'),
  effort: 'low',
  verbosity: 'low',
  maxOutputTokens: 16_000,
});
