import type { PriceBook } from '@novela/contract/price-books';
import type { Logger } from 'pino';
import type { Role } from './config.ts';
import type { DatabaseConnection } from './platform/database/connect.ts';
import type { FilmKit } from './platform/film/film-kit.ts';
import type { LanguageModel } from './platform/language-model/language-model.ts';
import type { Metrics } from './platform/metrics/create-metrics.ts';
import type { ObjectStorage } from './platform/object-storage/object-storage.ts';
import type { Queue } from './platform/queue/queue.ts';
import type { Relay } from './platform/realtime/relay.ts';
import type { Redis } from './platform/redis/connect-redis.ts';
import type { VideoProvider } from './platform/video-provider/video-provider.ts';
import type { Outside } from './settings/describe-services.ts';
import type { FollowPace } from './videos/video-deps.ts';

/** The outside world and the settings the studio is put together from. */
export interface AppParts {
  readonly database: Pick<DatabaseConnection, 'db' | 'ping'>;
  /** Left out: one process does everything. */
  readonly role?: Role;
  /** Shared by several processes; absent or null when there is none. */
  readonly redis?: Redis | null;
  /** Carries events between processes while Redis does not. */
  readonly relay?: Relay | null;
  readonly queue: Queue;
  readonly model: LanguageModel;
  /** The model id health shows. */
  readonly modelId: string;
  readonly provider: VideoProvider;
  readonly storage: ObjectStorage;
  readonly film: FilmKit;
  readonly priceBook: PriceBook;
  readonly simulated: { readonly languageModel: boolean; readonly video: boolean };
  /** What lies in services of the person's own and what the studio brought along, for the settings page. */
  readonly outside: Outside;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => Date;
  readonly pace?: FollowPace;
  readonly door: {
    readonly publicHosts: readonly string[];
    readonly exposed: boolean;
    readonly accessToken: string | null;
  };
  /** Requests a second from one address. */
  readonly rateLimit: number;
  readonly pages: { readonly url: URL; readonly development: boolean } | null;
}
