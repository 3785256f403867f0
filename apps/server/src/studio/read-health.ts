import type { PriceBook } from '@novela/contract/price-books';
import type { Health } from '@novela/contract/studio';
import manifest from '../../package.json' with { type: 'json' };
import type { ServiceWatch } from './watch-services.ts';

export interface HealthDeps {
  readonly priceBook: PriceBook;
  readonly modelId: string;
  readonly simulated: { readonly languageModel: boolean; readonly video: boolean };
  readonly services: ServiceWatch;
  /** Milliseconds one query takes; rejects when the database does not answer. */
  readonly pingDatabase: () => Promise<number>;
}

/** Answers how the studio and everything behind it is, without waiting for any service but the database. */
export async function readHealth(deps: HealthDeps): Promise<Health> {
  const { shutdownDate, ...languageModel } = deps.services.languageModel();
  const database = await checkDatabase(deps.pingDatabase);
  const checks = { database, languageModel, video: deps.services.video() };
  const troubled = Object.values(checks).some(({ status }) => status !== 'ok');
  return {
    status: database.status === 'down' ? 'down' : troubled ? 'degraded' : 'ok',
    mode: deps.simulated.languageModel || deps.simulated.video ? 'simulated' : 'live',
    simulated: deps.simulated,
    priceBook: deps.priceBook.id,
    model: { id: deps.modelId, shutdownDate },
    version: manifest.version,
    checks,
  };
}

async function checkDatabase(ping: HealthDeps['pingDatabase']): Promise<Health['checks'][string]> {
  try {
    const latencyMs = Math.round((await ping()) * 10) / 10;
    return { status: 'ok', message: 'The database answers.', simulated: false, latencyMs };
  } catch {
    return { status: 'down', message: 'The database does not answer.', simulated: false, latencyMs: null };
  }
}
