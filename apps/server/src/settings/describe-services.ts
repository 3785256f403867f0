import type { StudioSettings } from '@novela/contract/settings';

type Service = StudioSettings['services'][number];

/** Where the studio keeps things: in what it brought along, in a service of the person's own, or nowhere. */
export interface Outside {
  readonly database: 'live' | 'embedded';
  readonly storage: 'live' | 'embedded';
  readonly cache: 'live' | 'off';
}

export interface ServiceFacts {
  readonly simulated: { readonly languageModel: boolean; readonly video: boolean };
  readonly outside: Outside;
}

/** Says of every outside service what it is, why, and which variable changes it. Knows no secret, so it tells none. Pure. */
export const describeServices = ({ simulated, outside }: ServiceFacts): Service[] => [
  simulated.languageModel
    ? {
        id: 'language_model',
        state: 'simulated',
        reason: 'A simulator on this machine writes, because no key for GPT-5 is set. It charges nothing.',
        variable: 'OPENAI_API_KEY',
      }
    : {
        id: 'language_model',
        state: 'live',
        reason: 'GPT-5 writes, and its tokens are charged to your key.',
        variable: 'OPENAI_API_KEY',
      },
  simulated.video
    ? {
        id: 'video',
        state: 'simulated',
        reason:
          'A simulator on this machine films sketches, because no video service is set. It charges nothing.',
        variable: 'LAMBDA_API_URL',
      }
    : {
        id: 'video',
        state: 'live',
        reason: 'Scenes are filmed by your media gateway, which charges for every second.',
        variable: 'LAMBDA_API_URL',
      },
  outside.storage === 'live'
    ? { id: 'storage', state: 'live', reason: 'Films are kept in your bucket.', variable: 'S3_BUCKET' }
    : {
        id: 'storage',
        state: 'embedded',
        reason: "Films are kept in the studio's own folder on this machine.",
        variable: 'S3_BUCKET',
      },
  outside.database === 'live'
    ? { id: 'database', state: 'live', reason: 'Your PostgreSQL server is used.', variable: 'DATABASE_URL' }
    : {
        id: 'database',
        state: 'embedded',
        reason: 'The studio runs its own PostgreSQL, because no other is set.',
        variable: 'DATABASE_URL',
      },
  outside.cache === 'live'
    ? { id: 'cache', state: 'live', reason: 'Redis is used between processes.', variable: 'REDIS_URL' }
    : {
        id: 'cache',
        state: 'off',
        reason: 'No Redis is set. One process does not need one; nothing is missing.',
        variable: 'REDIS_URL',
      },
];
