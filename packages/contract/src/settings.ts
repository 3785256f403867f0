import { z } from 'zod';
import { type Endpoint, success } from './endpoint.ts';

/** One outside service as a person sees it. The secret that opens it is never shown, only the variable's name. */
const service = z.object({
  id: z.enum(['language_model', 'video', 'storage', 'database', 'cache']),
  state: z.enum(['live', 'simulated', 'embedded', 'off']),
  /** One plain sentence: what it is and why it is so. */
  reason: z.string(),
  /** The variable of the environment that changes it. */
  variable: z.string(),
});

const studioSettingsFields = {
  /** USD a calendar month (UTC). */
  monthlyCap: z.number().min(0, 'A cap cannot be negative.').max(1_000_000),
  /** Whether the Fixer looks at every failure by itself. */
  explainFailures: z.boolean(),
};

export const studioSettings = z.object({
  ...studioSettingsFields,
  /** Percent of a cap at which the studio says so. */
  alertLevels: z.array(z.number()),
  services: z.array(service),
  model: z.object({ id: z.string(), available: z.boolean().nullable(), shutdownDate: z.string().nullable() }),
  version: z.string(),
});

export const updateSettingsRequest = z.strictObject(studioSettingsFields).partial();

export type StudioSettings = z.infer<typeof studioSettings>;
export type UpdateSettingsRequest = z.infer<typeof updateSettingsRequest>;

export const settingsEndpoints = {
  'GET /api/settings': {
    summary: 'Caps, switches, and which services are live, simulated or embedded.',
    status: 200,
    answer: success(studioSettings),
  },
  'PUT /api/settings': {
    summary: 'Changes the monthly cap or a switch. Free.',
    status: 200,
    body: updateSettingsRequest,
    answer: success(studioSettings),
  },
} as const satisfies Record<string, Endpoint>;
