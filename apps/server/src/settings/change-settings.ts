import { usdToMicros } from '@novela/contract/money';
import type { UpdateSettingsRequest } from '@novela/contract/settings';
import { studioSettings } from '@novela/database/schema/money';
import { eq } from 'drizzle-orm';
import { publishMoney } from '../takes/publish-changes.ts';

type ChangeDeps = Parameters<typeof publishMoney>[0];

/**
 * Changes the monthly cap or a switch and tells every browser what is left. A cap below what is spent or held stops
 * new scenes; what was accepted before goes on.
 */
export async function changeSettings(
  deps: ChangeDeps,
  { monthlyCap, explainFailures }: UpdateSettingsRequest,
): Promise<void> {
  await deps.db
    .update(studioSettings)
    .set({
      updatedAt: deps.now(),
      ...(monthlyCap === undefined ? {} : { monthlyCap: usdToMicros(monthlyCap) }),
      ...(explainFailures === undefined ? {} : { explainFailures }),
    })
    .where(eq(studioSettings.id, 1));
  void publishMoney(deps, null);
}
