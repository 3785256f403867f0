import { randomUUID } from 'node:crypto';
import type { ServerEvents } from '@novela/contract/socket-events';
import pg from 'pg';
import type { Logger } from 'pino';
import { joinParts, type Part, splitMessage } from './message-parts.ts';
import type { Relay, Relayed } from './relay.ts';

const channel = 'novela_realtime';
const firstPauseMs = 250;
const longestPauseMs = 5000;
/** Events that may wait for the line; more are worth no more than the word that something was missed. */
const mostWaiting = 500;
const missed: Relayed = { room: null, event: 'news:missed' satisfies keyof ServerEvents, payload: [] };

const patience = {
  connectionTimeoutMillis: 2000,
  query_timeout: 5000,
  keepAlive: true,
  application_name: 'novela-studio relay',
};

/**
 * Carries events through LISTEN/NOTIFY of the studio's own database: no further server is needed, and what one
 * process publishes reaches the browsers of the others within milliseconds. One connection of its own, which comes
 * back by itself.
 */
export function openPostgresRelay({ url, log }: { readonly url: string; readonly log: Logger }): Relay {
  const sender = randomUUID();
  const waiting: Relayed[] = [];
  const read = joinParts(sender);
  let heard: (message: Relayed) => void = () => undefined;
  let returned: () => void = () => undefined;
  let line: pg.Client | null = null;
  let busy = false;
  let closed = false;
  let pause = firstPauseMs;

  const lost = new WeakSet<pg.Client>();
  // One loss is told in several ways, by a failed query, an error and an end; it is worth one new connection.
  const lose = (client: pg.Client, err: unknown): void => {
    if (lost.has(client)) return;
    lost.add(client);
    line = null;
    void client.end().catch(() => undefined);
    if (closed) return;
    log.debug({ err }, 'the line between processes is down');
    setTimeout(() => void connect(), pause).unref();
    pause = Math.min(pause * 2, longestPauseMs);
  };
  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url, ...patience });
    client.on('error', (err) => lose(client, err));
    client.on('end', () => lose(client, new Error('The connection ended.')));
    client.on('notification', ({ payload }) => {
      const message = read(payload ?? '');
      if (message) heard(message);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      line = client;
      pause = firstPauseMs;
      returned();
      void flush();
    } catch (err) {
      lose(client, err);
    }
  };
  const flush = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (line !== null && waiting.length > 0) {
      const client = line;
      const parts: Part[] = waiting.splice(0).flatMap((message) => splitMessage(sender, message));
      // One statement is one transaction: parts arrive in order and together.
      await client
        .query('SELECT pg_notify($1, part) FROM unnest($2::text[]) AS part', [channel, parts])
        .catch((err: unknown) => {
          // Nobody knows whether it was said, and saying it late would bring old news after new.
          waiting.unshift(missed);
          lose(client, err);
        });
    }
    busy = false;
  };
  void connect();
  return {
    send: (message) => {
      if (waiting.length >= mostWaiting) waiting.splice(0, waiting.length, missed);
      waiting.push(message);
      void flush();
    },
    onMessage: (handler) => {
      heard = handler;
    },
    onReturn: (handler) => {
      returned = handler;
    },
    close: async () => {
      await flush();
      closed = true;
      await line?.end().catch(() => undefined);
    },
  };
}
