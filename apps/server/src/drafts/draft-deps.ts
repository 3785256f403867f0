import type { Logger } from 'pino';
import type { Crew } from '../agents/crew.ts';
import type { Database } from '../platform/database/database.ts';
import type { Queue } from '../platform/queue/queue.ts';
import type { Realtime } from '../platform/realtime/realtime.ts';

/** What drafting needs of the outside. */
export interface DraftDeps {
  readonly db: Database;
  readonly queue: Queue;
  readonly realtime: Realtime;
  readonly crew: Crew;
  /** Whether the answers come from a simulator: what they cost is then never counted as spent. */
  readonly simulated: { readonly languageModel: boolean };
  readonly log: Logger;
  readonly now: () => Date;
}
