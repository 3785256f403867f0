import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { PriceBook } from '@novela/contract/price-books';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import manifest from '../package.json' with { type: 'json' };
import { type Crew, createCrew } from './agents/crew.ts';
import { mountAgentRoutes } from './agents/routes.ts';
import { serveDocs } from './api-docs/serve-docs.ts';
import { mountDraftRoutes } from './drafts/routes.ts';
import { workDraftJobs } from './drafts/work-draft-jobs.ts';
import { mountMediaRoutes } from './media/routes.ts';
import { mediaFiles } from './media/serve-media-files.ts';
import { mountSpendingRoutes } from './money/routes.ts';
import { mountNovelaRoutes } from './novelas/routes.ts';
import type { DatabaseConnection } from './platform/database/connect.ts';
import { AppError } from './platform/error/app-error.ts';
import type { FilmKit } from './platform/film/film-kit.ts';
import { answerOrigin } from './platform/http/answer-origin.ts';
import { type ApiBuilder, createApi } from './platform/http/create-api.ts';
import { createHttpServer } from './platform/http/create-http-server.ts';
import { type Door, guardDoor } from './platform/http/guard-door.ts';
import { identifyRequest } from './platform/http/identify-request.ts';
import { limitRate } from './platform/http/limit-rate.ts';
import { type PageProxy, proxyPages } from './platform/http/proxy-pages.ts';
import { readJsonBody } from './platform/http/read-json-body.ts';
import { secureData, securePages } from './platform/http/security-headers.ts';
import { catchErrors } from './platform/http/send-problem.ts';
import type { LanguageModel } from './platform/language-model/language-model.ts';
import type { Metrics } from './platform/metrics/create-metrics.ts';
import type { ObjectStorage } from './platform/object-storage/object-storage.ts';
import type { Queue } from './platform/queue/queue.ts';
import type { Realtime } from './platform/realtime/realtime.ts';
import { startRealtime } from './platform/realtime/socket-realtime.ts';
import type { VideoProvider } from './platform/video-provider/video-provider.ts';
import type { Outside } from './settings/describe-services.ts';
import { mountSettingsRoutes } from './settings/routes.ts';
import { mountStudioRoutes } from './studio/routes.ts';
import { watchServices } from './studio/watch-services.ts';
import { mountVideoRoutes } from './videos/routes.ts';
import type { FollowPace } from './videos/video-deps.ts';
import { workVideoJobs } from './videos/work-video-jobs.ts';

/** The outside world and the settings the studio is put together from. */
export interface AppParts {
  readonly database: Pick<DatabaseConnection, 'db' | 'ping'>;
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

/** The whole studio, ready to listen. */
export interface App {
  /** The front door: API, socket, files and pages. */
  readonly web: Server;
  /** The same without pages, for the API's own port. */
  readonly api: Server;
  readonly realtime: Realtime;
  /** Takes on jobs. Call it once. */
  work(): Promise<void>;
  /** Ends sockets and background looks; the servers are the caller's to close. */
  close(): Promise<void>;
}

const portOf = (server: Server): number[] => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? [address.port] : [];
};

/** Puts the studio together. Listens nowhere and works on nothing until told. */
export function createApp(parts: AppParts): App {
  const door = guardDoor({ ...parts.door, ports: () => [web, api].flatMap(portOf) });
  const builder = createApi(parts.log);
  const pages = parts.pages ? proxyPages(parts.pages.url) : null;
  const web = createHttpServer(createFront(parts, door, builder, pages));
  const api = createHttpServer(createFront(parts, door, builder, null));
  const realtime = startRealtime({ ...parts, httpServers: [web, api], refuse: door.refuse });
  const crew = createCrew({ ...parts, db: parts.database.db, realtime, clock: () => parts.now().getTime() });
  const services = watchServices(parts);
  mountFeatures(builder, { ...parts, ...depsOf(parts, realtime, crew), services });
  builder.finish();
  passUpgrades(web, door, pages);
  passUpgrades(api, door, null);
  return {
    web,
    api,
    realtime,
    work: async () => {
      const deps = depsOf(parts, realtime, crew);
      await workDraftJobs(parts.queue, deps);
      await workVideoJobs(parts.queue, deps);
    },
    close: async () => {
      services.stop();
      await realtime.close();
    },
  };
}

const depsOf = (parts: AppParts, realtime: Realtime, crew: Crew) => ({
  ...parts,
  db: parts.database.db,
  realtime,
  crew,
});

type Deps = ReturnType<typeof depsOf> & { readonly services: ReturnType<typeof watchServices> };

function mountFeatures({ api }: ApiBuilder, deps: Deps): void {
  mountStudioRoutes(api, { ...deps, pingDatabase: deps.database.ping });
  mountNovelaRoutes(api, deps);
  mountDraftRoutes(api, deps);
  mountVideoRoutes(api, deps);
  mountAgentRoutes(api, deps);
  mountMediaRoutes(api, deps);
  mountSpendingRoutes(api, deps);
  mountSettingsRoutes(api, deps);
}

/** One front: who may come in, then data under `/api`, files under `/media`, counters, and pages for the rest. */
function createFront(parts: AppParts, door: Door, builder: ApiBuilder, pages: PageProxy | null): Express {
  const app = express();
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', 'simple')
    .set('case sensitive routing', true);
  app.use(identifyRequest(parts.log, parts.metrics));
  const data = secureData();
  app.use(['/api', '/media', '/metrics'], data);
  app.use(answerOrigin(door));
  app.use('/api', limitRate(parts.rateLimit));
  app.get('/metrics', async (_req, res) => {
    res.type(parts.metrics.registry.contentType).send(await parts.metrics.registry.metrics());
  });
  app.get('/media/*key', mediaFiles({ storage: parts.storage }));
  app.use('/api', serveDocs(builder.mounted, manifest.version));
  app.use('/api', ...readJsonBody());
  app.use(builder.router);
  if (pages) {
    const secure = securePages({ development: parts.pages?.development ?? false });
    app.use((req, res, next) => (isData(req.path) ? next() : secure(req, res, next)));
    app.use((req, res, next) => (isData(req.path) ? next() : pages.handle(req, res)));
  }
  app.use(data, () => {
    throw new AppError('not_found', 'There is nothing at this address.');
  });
  app.use(catchErrors(parts.log));
  return app;
}

const isData = (path: string): boolean => /^\/(api|media|metrics|socket\.io)(\/|$)/.test(path);

/** The socket's own upgrades are answered by Socket.IO; those of pages go through, everything else ends here. */
function passUpgrades(server: Server, door: Door, pages: PageProxy | null): void {
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (req.url?.startsWith('/socket.io/')) return;
    if (pages && door.refuse(req) === null) pages.upgrade(req, socket, head);
    else socket.destroy();
  });
}
