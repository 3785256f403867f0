import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Crew, createCrew } from './agents/crew.ts';
import { mountAgentRoutes } from './agents/routes.ts';
import type { AppParts } from './app-parts.ts';
import { createFront } from './create-front.ts';
import { mountDraftRoutes } from './drafts/routes.ts';
import { workDraftJobs } from './drafts/work-draft-jobs.ts';
import { mountMediaRoutes } from './media/routes.ts';
import { mountSpendingRoutes } from './money/routes.ts';
import { mountNovelaRoutes } from './novelas/routes.ts';
import { type ApiBuilder, createApi } from './platform/http/create-api.ts';
import { createHttpServer } from './platform/http/create-http-server.ts';
import { type Door, guardDoor } from './platform/http/guard-door.ts';
import { type PageProxy, proxyPages } from './platform/http/proxy-pages.ts';
import type { Realtime } from './platform/realtime/realtime.ts';
import { startRealtime } from './platform/realtime/socket-realtime.ts';
import { mountSettingsRoutes } from './settings/routes.ts';
import { mountHealthRoutes } from './studio/health-routes.ts';
import { mountStudioRoutes } from './studio/routes.ts';
import { watchServices } from './studio/watch-services.ts';
import { mountVideoRoutes } from './videos/routes.ts';
import { workVideoJobs } from './videos/work-video-jobs.ts';

/** The whole studio, ready to listen. */
export interface App {
  /** The front door: API, socket, files and pages. */
  readonly web: Server;
  /** The same without pages, for the API's own port. */
  readonly api: Server;
  /** Health and counters alone, for a worker that answers nothing else. */
  readonly health: Server;
  readonly realtime: Realtime;
  /** Takes on jobs. Call it once. */
  work(): Promise<void>;
  /** Ends sockets, so that servers can be closed; what jobs still publish reaches other processes. */
  hangUp(): void;
  /** Ends sockets and background looks; the servers and the queue are the caller's to close, before. */
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
  const healthBuilder = createApi(parts.log);
  const health = createHttpServer(createFront(parts, door, healthBuilder, null));
  const realtime = startRealtime({
    ...parts,
    redis: parts.redis ?? null,
    relay: parts.relay ?? null,
    httpServers: parts.role === 'worker' ? [] : [web, api],
    refuse: door.refuse,
  });
  const crew = createCrew({ ...parts, db: parts.database.db, realtime, clock: () => parts.now().getTime() });
  const services = watchServices(parts);
  const deps = { ...parts, ...depsOf(parts, realtime, crew), services };
  mountFeatures(builder, deps);
  for (const { api: mount } of [builder, healthBuilder]) {
    mountHealthRoutes(mount, { ...deps, pingDatabase: parts.database.ping });
  }
  builder.finish();
  healthBuilder.finish();
  const rescues: (() => void)[] = [];
  passUpgrades(web, door, pages);
  passUpgrades(api, door, null);
  return {
    web,
    api,
    health,
    realtime,
    work: async () => {
      rescues.push(await workDraftJobs(parts.queue, deps));
      rescues.push(await workVideoJobs(parts.queue, deps));
    },
    hangUp: realtime.hangUp,
    close: async () => {
      services.stop();
      for (const stopRescuing of rescues) stopRescuing();
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
  mountStudioRoutes(api, deps);
  mountNovelaRoutes(api, deps);
  mountDraftRoutes(api, deps);
  mountVideoRoutes(api, deps);
  mountAgentRoutes(api, deps);
  mountMediaRoutes(api, deps);
  mountSpendingRoutes(api, deps);
  mountSettingsRoutes(api, deps);
}

/** The socket's own upgrades are answered by Socket.IO; those of pages go through, everything else ends here. */
function passUpgrades(server: Server, door: Door, pages: PageProxy | null): void {
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (req.url?.startsWith('/socket.io/')) return;
    if (pages && door.refuse(req) === null) pages.upgrade(req, socket, head);
    else socket.destroy();
  });
}
