import type { Api } from '../platform/http/api.ts';
import { keepAnswer } from './keep-answer.ts';
import { type HealthDeps, readHealth } from './read-health.ts';

const keptMs = 1500;

/** Mounts whether the studio is well. However many ask, the services behind it are looked at every 1.5 s at most. */
export function mountHealthRoutes(api: Api, deps: HealthDeps): void {
  const read = keepAnswer(keptMs, () => readHealth(deps));
  api.handle('GET /api/health', async () => ({ success: true, data: await read() }));
  api.handle('GET /api/health/live', async () => ({ success: true, data: { status: 'ok' } }));
}
