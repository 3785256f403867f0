import type { Logger } from 'pino';
import type { Database } from '../platform/database/database.ts';
import type { LanguageModel } from '../platform/language-model/language-model.ts';
import type { Realtime } from '../platform/realtime/realtime.ts';
import type { Agent } from './agent.ts';
import { type AgentBus, createAgentBus } from './bus/agent-bus.ts';
import { loadFallbackHandler } from './fallback-handler/agent.ts';
import { fixValidation } from './fallback-handler/fix-validation.ts';
import { handleError } from './fallback-handler/handle-error.ts';
import { type KnowledgeSection, loadKnowledge } from './knowledge/load-knowledge.ts';
import type { RunParts } from './run-agent.ts';
import { loadScriptWriter } from './script-writer/agent.ts';
import { loadSystemIntegrator } from './system-integrator/agent.ts';
import { readJobOf } from './system-integrator/read-job.ts';
import { validateAndCost } from './system-integrator/validate-and-cost.ts';

/** What the crew needs of the outside. */
export interface CrewParts extends RunParts {
  readonly model: LanguageModel;
  readonly db: Database;
  readonly realtime: Realtime;
  readonly log: Logger;
  /** Milliseconds since 1970; replaced in tests. */
  readonly clock?: () => number;
}

/** The three agents, by the name the studio's people use. */
export interface Agents {
  readonly writer: Agent;
  readonly producer: Agent;
  readonly fixer: Agent;
}

/** Everything an agent works with. */
export interface Desk extends CrewParts {
  readonly agents: Agents;
  readonly knowledge: readonly KnowledgeSection[];
}

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
