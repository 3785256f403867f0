import { randomUUID } from 'node:crypto';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Acknowledgement, ServerEvents } from '@novela/contract/socket-events';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { AppError } from '../error/app-error.ts';
import { toProblem } from '../http/to-problem.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import type { Redis } from '../redis/connect-redis.ts';
import { readClientEvent } from './read-client-event.ts';
import type { Realtime } from './realtime.ts';
import { carryThroughRedis } from './redis-adapter.ts';
import type { Relay } from './relay.ts';

interface Options {
  /** Every server a browser may connect to; the first one is the front door. None: this process only publishes. */
  readonly httpServers: readonly HttpServer[];
  /** Carries events to browsers of other processes, and what they missed to those who come back. */
  readonly redis: Redis | null;
  /** Carries events between processes while there is no Redis or it is away. */
  readonly relay: Relay | null;
  /** Answers why a handshake is refused, or null. */
  readonly refuse: (req: IncomingMessage) => AppError | null;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'sockets' | 'socketEvents'>;
}

const maxSockets = 20;
const maxRooms = 200;
const eventsPerSecond = 50;
const path = '/socket.io/';

type Emit = (event: string, ...payload: readonly unknown[]) => void;

/**
 * Opens the socket beside the REST API. Losing the line is noticed within nine seconds, and a browser that comes
 * back within two minutes gets what it missed while this process lives; the truth stays in the database.
 */
export function startRealtime({ httpServers, redis, relay, refuse, log, metrics }: Options): Realtime & {
  /** Ends every socket; publishing goes on. */
  hangUp(): void;
  close(): Promise<void>;
} {
  const io = new Server({
    path,
    serveClient: false,
    pingInterval: 5000,
    pingTimeout: 4000,
    maxHttpBufferSize: 65_536,
    connectTimeout: 10_000,
    destroyUpgrade: false,
    connectionStateRecovery: { maxDisconnectionDuration: 120_000, skipMiddlewares: true },
    ...(redis ? { adapter: carryThroughRedis(redis) } : {}),
    allowRequest: (req, answer) => {
      const refusal = refuse(req) ?? refuseCrowd(io.engine.clientsCount);
      if (refusal) log.warn({ code: refusal.code }, 'socket refused');
      answer(refusal?.message ?? null, refusal === null);
    },
  });
  attach(io, httpServers, log);
  io.on('connection', (socket) => {
    metrics.sockets.inc();
    socket.on('disconnect', () => metrics.sockets.dec());
    listen(socket, log, metrics);
  });
  const emit = (target: { emit: unknown }, event: string, payload: readonly unknown[]): void =>
    (target.emit as Emit).call(target, event, ...payload);
  const emitHere = (room: string | null, event: string, payload: readonly unknown[]): void =>
    emit(room === null ? io.local : io.local.to(room), event, payload);
  const send = (room: string | null, event: string, payload: readonly unknown[]): void => {
    if (redis?.isReady()) {
      emit(room === null ? io : io.to(room), event, payload);
      return;
    }
    emitHere(room, event, payload);
    relay?.send({ room, event, payload });
  };
  relay?.onMessage(({ room, event, payload }) => emitHere(room, event, payload));
  relay?.onReturn(() => emitHere(null, 'news:missed' satisfies keyof ServerEvents, []));
  return {
    toNovela: (id, event, ...payload) => send(`novela:${id}`, event, payload),
    toDraft: (id, event, ...payload) => send(`draft:${id}`, event, payload),
    toEveryone: (event, ...payload) => send(null, event, payload),
    hangUp: () => sayGoodbye(io),
    close: async () => {
      sayGoodbye(io);
      await io.close();
    },
  };
}

function attach(io: Server, httpServers: readonly HttpServer[], log: Logger): void {
  const [front, ...others] = httpServers;
  if (!front) return;
  io.attach(front);
  for (const server of others) serveSocketsAt(server, io);
  io.engine.on('connection_error', ({ message }: { message: string }) =>
    log.debug({ reason: message }, 'no socket'),
  );
}

interface WebSocketTransport {
  readonly socket?: { close?(code: number, reason: string): void };
}

/** Tells every browser why the line ends. They take it for a lost line, so they come back by themselves. */
function sayGoodbye(io: Server): void {
  for (const { conn } of io.sockets.sockets.values()) {
    const { socket } = conn.transport as unknown as WebSocketTransport;
    if (socket?.close) socket.close(1001, 'The studio is stopping.');
    else conn.close();
  }
}

const refuseCrowd = (open: number): AppError | null =>
  open < maxSockets
    ? null
    : new AppError('rate_limited', `The studio keeps at most ${maxSockets} sockets open. Close some tabs.`);

/** Socket.IO attaches to one server; the API's own port hands its socket traffic to the same engine. */
function serveSocketsAt(server: HttpServer, io: Server): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (req, res) => {
    if (req.url?.startsWith(path)) io.engine.handleRequest(req, res);
    else for (const listener of listeners) listener.call(server, req, res);
  });
  server.on('upgrade', (req, socket, head) => {
    if (req.url?.startsWith(path)) io.engine.handleUpgrade(req, socket, head);
  });
}

/** Every event is checked, acknowledged and limited; nothing a browser sends can throw past this function. */
function listen(socket: Socket, log: Logger, metrics: Options['metrics']): void {
  let second = 0;
  let seen = 0;
  socket.on('error', (err) => log.debug({ err }, 'socket error'));
  socket.onAny((event: string, ...args: readonly unknown[]) => {
    const acknowledge = args.at(-1);
    const answer = (reply: Acknowledgement): void => {
      if (typeof acknowledge === 'function') acknowledge(reply);
    };
    const now = Math.floor(Date.now() / 1000);
    seen = now === second ? seen + 1 : 1;
    second = now;
    try {
      if (seen > eventsPerSecond) {
        throw new AppError('rate_limited', `More than ${eventsPerSecond} messages in a second. Slow down.`, {
          retryable: true,
          retryAfter: 1,
        });
      }
      obey(socket, event, args[0]);
      metrics.socketEvents.inc({ event, outcome: 'done' });
      answer({ success: true });
    } catch (err) {
      const problem = toProblem(err, randomUUID());
      metrics.socketEvents.inc({ event: 'refused', outcome: problem.code });
      log.info({ code: problem.code, requestId: problem.requestId }, 'socket event refused');
      socket.emit('error' satisfies keyof ServerEvents, problem);
      answer({ success: false, code: problem.code, message: problem.message });
    }
  });
}

function obey(socket: Socket, event: string, payload: unknown): void {
  const wish = readClientEvent(event, payload);
  if (wish.kind === 'leave') {
    void socket.leave(wish.room);
    return;
  }
  if (socket.rooms.size > maxRooms) {
    throw new AppError('rate_limited', `A socket can follow at most ${maxRooms} novelas and drafts.`);
  }
  void socket.join(wish.room);
}
