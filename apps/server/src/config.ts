import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { findConflicts, noticeUnused } from './config-conflicts.ts';
import { loopback } from './loopback.ts';

/** The environment does not describe a studio that can start; `problems` holds one sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The releases of GPT-5 proper under the names the service gives them; there is no bare gpt-5.3 and no bare gpt-5.6. */
const allowedModel =
  /^gpt-5(-2025-08-07|\.1(-2025-11-13)?|\.2(-2025-12-11)?|\.4|\.5(-2026-04-23)?|\.6-(sol|terra|luna))?$/;

const port = (name: string, fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .transform(Number)
    .refine((value) => Number.isInteger(value) && value >= 0 && value <= 65_535, {
      error: `${name} must be a port number from 0 to 65535.`,
    });

const webAddress = (name: string) =>
  z.url({ protocol: /^https?$/, error: `${name} must be an address such as https://example.com.` });

const flag = (name: string, yes: string) =>
  z
    .enum([yes, '0', 'false'], { error: `${name} must be ${yes} or left out.` })
    .optional()
    .transform((value) => value === yes);

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim().toLowerCase())
      .filter((item) => item !== ''),
  );

const environment = z.object({
  OPENAI_API_KEY: z.string({
    error: 'OPENAI_API_KEY is missing. Start with "npm start" to use the simulator.',
  }),
  OPENAI_BASE_URL: webAddress('OPENAI_BASE_URL').default('https://api.openai.com/v1'),
  OPENAI_MODEL: z
    .string()
    .default('gpt-5')
    .refine((model) => allowedModel.test(model), {
      error: ({ input }) =>
        `OPENAI_MODEL must be gpt-5, gpt-5.1, gpt-5.2, gpt-5.4, gpt-5.5 or a dated snapshot of these, gpt-5.6-sol, gpt-5.6-terra or gpt-5.6-luna, not "${String(input)}".`,
    }),
  VIDEO_PROVIDER: z.enum(['vsl', 'replicate'], { error: 'VIDEO_PROVIDER must be vsl.' }).default('vsl'),
  LAMBDA_API_URL: webAddress('LAMBDA_API_URL').optional(),
  VSL_USER_ID: z.string().max(255, 'VSL_USER_ID must be at most 255 characters.').default('novela-studio'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL must look like postgresql://user:pass@host:5432/name.',
    })
    .optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'REDIS_URL must look like redis://host:6379.' })
    .optional(),
  ROLE: z.enum(['all', 'api', 'worker'], { error: 'ROLE must be all, api or worker.' }).default('all'),
  HEALTH_PORT: port('HEALTH_PORT', 0),
  DATA_DIR: z.string().default('./.data'),
  FFMPEG_PATH: z.string().optional(),
  PAGES_URL: webAddress('PAGES_URL').optional(),
  PAGES_DEVELOPMENT: flag('PAGES_DEVELOPMENT', '1'),
  HOST: z.string().default('127.0.0.1'),
  WEB_PORT: port('WEB_PORT', 3000),
  API_PORT: port('API_PORT', 3001),
  PUBLIC_HOSTS: list,
  ACCESS_TOKEN: z.string().min(32, 'ACCESS_TOKEN must be at least 32 characters.').optional(),
  ALLOW_UNAUTHENTICATED: flag('ALLOW_UNAUTHENTICATED', 'true'),
  SIMULATED_SERVICES: list,
  RATE_LIMIT: z
    .string()
    .default('100')
    .transform(Number)
    .refine((value) => Number.isInteger(value) && value > 0, {
      error: 'RATE_LIMIT must be a whole number of requests a second.',
    }),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'LOG_LEVEL must be trace, debug, info, warn, error or silent.',
    })
    .default('info'),
  READY_FD: z
    .string()
    .regex(/^\d{1,4}$/, 'READY_FD must be the number of an open file descriptor.')
    .transform(Number)
    .optional(),
  EXIT_WITH_PARENT: flag('EXIT_WITH_PARENT', '1'),
});

export type Role = 'all' | 'api' | 'worker';

/** Everything the environment decides, parsed once. */
export interface Config {
  readonly openai: { readonly apiKey: string; readonly baseUrl: string; readonly model: string };
  readonly video: { readonly provider: 'vsl'; readonly baseUrl: string; readonly userId: string };
  /** Null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: processes talk through the database, and each keeps its own request limits. */
  readonly redisUrl: string | null;
  /** What this process does: answer requests, do jobs, or both. */
  readonly role: Role;
  /** Loopback port on which a worker tells how it is; null: none. */
  readonly healthPort: number | null;
  /** Absolute. */
  readonly dataDir: string;
  readonly ffmpegPath: string | null;
  /** Where pages are rendered; null: this process serves the API alone. */
  readonly pagesUrl: URL | null;
  /** True when a development server renders them, which needs eval. */
  readonly pagesDevelopment: boolean;
  readonly host: string;
  readonly exposed: boolean;
  readonly webPort: number;
  readonly apiPort: number;
  readonly publicHosts: readonly string[];
  readonly accessToken: string | null;
  readonly simulated: { readonly languageModel: boolean; readonly video: boolean };
  /** Requests a second one address may make on average; twice as many in a burst. */
  readonly rateLimit: number;
  readonly logLevel: string;
  /** Told the address once everything listens; null when nobody asked. */
  readonly readyFd: number | null;
  readonly exitWithParent: boolean;
  /** Sentences for the log about variables that have no effect. */
  readonly notices: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from an environment; an empty variable counts as not set.
 * @throws ConfigError naming every problem at once
 */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  const problems = [...(parsed.error?.issues.map(({ message }) => message) ?? []), ...findConflicts(given)];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const found = parsed.data;
  return {
    openai: { apiKey: found.OPENAI_API_KEY, baseUrl: found.OPENAI_BASE_URL, model: found.OPENAI_MODEL },
    video: { provider: 'vsl', baseUrl: found.LAMBDA_API_URL ?? '', userId: found.VSL_USER_ID },
    databaseUrl: found.DATABASE_URL ?? null,
    redisUrl: found.REDIS_URL ?? null,
    role: found.ROLE,
    healthPort: found.HEALTH_PORT || null,
    dataDir: path.resolve(found.DATA_DIR),
    ffmpegPath: found.FFMPEG_PATH ?? null,
    pagesUrl: found.PAGES_URL ? new URL(found.PAGES_URL) : null,
    pagesDevelopment: found.PAGES_DEVELOPMENT,
    host: found.HOST,
    exposed: !loopback.test(found.HOST),
    webPort: found.WEB_PORT,
    apiPort: found.API_PORT,
    publicHosts: ownNames(found.PUBLIC_HOSTS, found.HOST),
    accessToken: found.ACCESS_TOKEN ?? null,
    simulated: {
      languageModel: found.SIMULATED_SERVICES.includes('language_model'),
      video: found.SIMULATED_SERVICES.includes('video'),
    },
    rateLimit: found.RATE_LIMIT,
    logLevel: found.LOG_LEVEL,
    readyFd: found.READY_FD ?? null,
    exitWithParent: found.EXIT_WITH_PARENT,
    notices: noticeUnused(given),
  };
}

/** A machine bound by its own name answers to it. */
const ownNames = (listed: readonly string[], host: string): readonly string[] =>
  isIP(host) === 0 && !loopback.test(host) ? [...listed, host.toLowerCase()] : listed;
