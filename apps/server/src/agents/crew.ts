import { type AgentBus, createAgentBus } from './bus/agent-bus.ts';
import type { CrewParts, Desk } from './desk.ts';
import { loadFallbackHandler } from './fallback-handler/agent.ts';
import { fixValidation } from './fallback-handler/fix-validation.ts';
import { handleError } from './fallback-handler/handle-error.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import { loadScriptWriter } from './script-writer/agent.ts';
import { loadSystemIntegrator } from './system-integrator/agent.ts';
import { readJobOf } from './system-integrator/read-job.ts';
import { validateAndCost } from './system-integrator/validate-and-cost.ts';

/** Writer, Producer and Fixer with the bus they speak over. */
export interface Crew {
  readonly bus: AgentBus;
  readonly desk: Desk;
}

/**
 * Puts the crew together and reads its instructions. Costs nothing and calls nobody.
 * @throws Error when the agents' texts are not part of this installation.
 */
export const createCrew = (parts: CrewParts): Crew => {
  const agents = {
    writer: loadScriptWriter(),
    producer: loadSystemIntegrator(),
    fixer: loadFallbackHandler(),
  };
  const desk: Desk = { ...parts, agents, knowledge: loadKnowledge() };
  const bus = createAgentBus(parts, {
    validate_and_cost: validateAndCost(desk, readJobOf(parts.db)),
    fix_validation: fixValidation(desk),
    handle_error: handleError(desk),
  });
  return { bus, desk };
};
