import type { PriceBook } from '@novela/contract/price-books';
import type { Logger } from 'pino';
import type { Crew } from '../agents/crew.ts';
import type { Database } from '../platform/database/database.ts';
import type { FilmKit } from '../platform/film/film-kit.ts';
import type { ObjectStorage } from '../platform/object-storage/object-storage.ts';
import type { Queue } from '../platform/queue/queue.ts';
import type { Realtime } from '../platform/realtime/realtime.ts';
import type { VideoProvider } from '../platform/video-provider/video-provider.ts';

/** How often the provider is asked about a render. */
export interface FollowPace {
  /** The first look comes after this share of the model's usual time. */
  readonly firstLook: number;
  /** Seconds between the first looks after that. */
  readonly every: number;
  /** Seconds between looks once a render takes long. */
  readonly slowest: number;
}

/** What filming needs of the outside. */
export interface VideoDeps {
  readonly db: Database;
  readonly queue: Queue;
  readonly realtime: Realtime;
  readonly storage: ObjectStorage;
  readonly provider: VideoProvider;
  readonly crew: Crew;
  readonly film: FilmKit;
  readonly priceBook: PriceBook;
  /** Which services are simulators: what they would charge is shown apart and never counted as spent. */
  readonly simulated: { readonly languageModel: boolean; readonly video: boolean };
  readonly log: Logger;
  readonly now: () => Date;
  readonly pace?: FollowPace;
}

/** What answering requests about scenes needs; the jobs need the rest. */
export type VideoRequestDeps = Pick<
  VideoDeps,
  'db' | 'queue' | 'realtime' | 'storage' | 'provider' | 'priceBook' | 'simulated' | 'log' | 'now'
>;
