import { loopback } from './loopback.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that are fine alone and wrong together. */
export function findConflicts(env: Environment): string[] {
  const problems: string[] = [];
  if (env['VIDEO_PROVIDER'] === 'replicate') {
    problems.push('VIDEO_PROVIDER=replicate is not available yet. Use vsl with LAMBDA_API_URL.');
  } else if (!env['LAMBDA_API_URL']) {
    problems.push('LAMBDA_API_URL is missing. Start with "npm start" to use the simulator.');
  }
  if ((env['ROLE'] === 'api' || env['ROLE'] === 'worker') && !env['DATABASE_URL']) {
    problems.push(`ROLE=${env['ROLE']} shares a database with other processes: set DATABASE_URL.`);
  }
  const host = env['HOST'] ?? '127.0.0.1';
  if (!loopback.test(host) && !env['ACCESS_TOKEN'] && env['ALLOW_UNAUTHENTICATED'] !== 'true') {
    problems.push(
      `HOST=${host} opens the studio to the network: set ACCESS_TOKEN (32 characters or more), or ALLOW_UNAUTHENTICATED=true to accept that anybody can spend money.`,
    );
  }
  const [web, api] = [env['WEB_PORT'] ?? '3000', env['API_PORT'] ?? '3001'];
  if (web === api && web !== '0') problems.push(`WEB_PORT and API_PORT must differ; both are ${web}.`);
  return problems;
}

const unused: Readonly<Record<string, string>> = {
  S3_BUCKET: 'S3_BUCKET has no effect yet: films and pictures are kept in DATA_DIR.',
  REPLICATE_API_TOKEN: 'REPLICATE_API_TOKEN has no effect yet: scenes are filmed through LAMBDA_API_URL.',
};

/** Sentences about variables that have no effect. Pure. */
export const noticeUnused = (env: Environment): string[] =>
  Object.entries(unused).flatMap(([name, sentence]) => (env[name] ? [sentence] : []));
