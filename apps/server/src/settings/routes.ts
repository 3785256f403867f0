import type { Api } from '../platform/http/api.ts';
import type { PublishDeps } from '../takes/publish-changes.ts';
import { changeSettings } from './change-settings.ts';
import { readSettings, type SettingsDeps } from './read-settings.ts';

/** Mounts the settings of the whole studio. */
export const mountSettingsRoutes = (
  api: Api,
  deps: SettingsDeps & Pick<PublishDeps, 'db' | 'realtime' | 'log' | 'now'>,
): void => {
  api.handle('GET /api/settings', async () => ({ success: true, data: await readSettings(deps) }));
  api.handle('PUT /api/settings', async ({ body }) => {
    await changeSettings(deps, body);
    return { success: true, data: await readSettings(deps) };
  });
};
