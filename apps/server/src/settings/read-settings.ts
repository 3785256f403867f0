import { microsToUsd } from '@novela/contract/money';
import type { StudioSettings } from '@novela/contract/settings';
import manifest from '../../package.json' with { type: 'json' };
import { alertLevels } from '../money/alert-levels.ts';
import { readSwitches } from '../money/read-switches.ts';
import type { Executor } from '../platform/database/database.ts';
import { describeServices, type ServiceFacts } from './describe-services.ts';

/** What the server knows of the language model without asking it again. */
interface ModelWatch {
  readonly languageModel: () => {
    readonly status: 'ok' | 'degraded' | 'down';
    readonly latencyMs: number | null;
    readonly shutdownDate: string | null;
  };
}

export interface SettingsDeps extends ServiceFacts {
  readonly db: Executor;
  readonly modelId: string;
  readonly services: ModelWatch;
}

/** What the person has set and what the studio runs on. Money in USD. */
export async function readSettings(deps: SettingsDeps): Promise<StudioSettings> {
  const { monthlyCap, explainFailures } = await readSwitches(deps.db);
  const { shutdownDate } = deps.services.languageModel();
  return {
    monthlyCap: microsToUsd(monthlyCap),
    explainFailures,
    alertLevels: [...alertLevels],
    services: describeServices(deps),
    model: { id: deps.modelId, available: isAvailable(deps.services), shutdownDate },
    version: manifest.version,
  };
}

/** Null while the service was not asked yet, or did not answer. */
const isAvailable = ({ languageModel }: ModelWatch): boolean | null => {
  const { status, latencyMs } = languageModel();
  if (status === 'down') return false;
  return status === 'ok' && latencyMs !== null ? true : null;
};
