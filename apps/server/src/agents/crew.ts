import type { Logger } from 'pino';
import type { Database } from '../platform/database/database.ts';
import type { LanguageModel } from '../platform/language-model/language-model.ts';
import type { Realtime } from '../platform/realtime/realtime.ts';

/** What the crew needs of the outside. */
export interface CrewParts {
  readonly model: LanguageModel;
  readonly db: Database;
  readonly realtime: Realtime;
  readonly log: Logger;
  /** Milliseconds since 1970; replaced in tests. */
  readonly clock?: () => number;
}

/** Writer, Producer and Fixer with the bus they speak over. */
export interface Crew {
  readonly parts: CrewParts;
}

/** Puts the crew together. Costs nothing and calls nobody. */
export const createCrew = (parts: CrewParts): Crew => ({ parts });
