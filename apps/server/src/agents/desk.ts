import type { Logger } from 'pino';
import type { Database } from '../platform/database/database.ts';
import type { LanguageModel } from '../platform/language-model/language-model.ts';
import type { Realtime } from '../platform/realtime/realtime.ts';
import type { Agent } from './agent.ts';
import type { KnowledgeSection } from './knowledge/load-knowledge.ts';
import type { RunParts } from './run-agent.ts';

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
