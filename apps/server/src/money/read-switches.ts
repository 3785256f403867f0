import type { Micros } from '@novela/contract/money';
import { studioSettings } from '@novela/database/schema/money';
import { eq } from 'drizzle-orm';
import type { Executor } from '../platform/database/database.ts';

/** What the person has set for the whole studio. */
export interface Switches {
  readonly monthlyCap: Micros;
  /** Whether the Fixer looks at every failure, which costs about a cent. */
  readonly explainFailures: boolean;
}

/** The one row of settings. */
export async function readSwitches(db: Executor): Promise<Switches> {
  const [row] = await db.select().from(studioSettings).where(eq(studioSettings.id, 1));
  if (!row) throw new Error('The row of studio_settings is missing.');
  return row;
}
