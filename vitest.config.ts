import { defineConfig } from 'vitest/config';

/** Two projects: `unit` needs nothing but Node, `journeys` starts real servers and a real PostgreSQL. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,database,scripts,simulators}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/.next/**', 'apps/server/test/**', 'simulators/*/test/**'],
          environment: 'node',
          // Vitest's own five seconds are for a machine that does nothing else: starting a program may take longer.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'simulators',
          include: ['simulators/*/test/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['apps/server/test/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['apps/server/test/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
