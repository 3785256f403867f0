import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { AppError } from '../error/app-error.ts';
import { guardToken, type TokenGuard } from './guard-token.ts';

interface DoorOptions {
  /** Names the studio may be called by beside the loopback ones: `name` or `name:port`, lower case. */
  readonly publicHosts: readonly string[];
  /**
   * True when the studio listens beyond loopback: then any bare IP address is a fitting Host too, since it cannot be
   * re-pointed, and a page under the same address is the studio's own.
   */
  readonly exposed: boolean;
  readonly accessToken: string | null;
  /** The ports the studio listens on at this moment. */
  readonly ports: () => readonly number[];
}

/** Who may come in. Every method answers why not, or null. */
export interface Door {
  /** Host, origin, fetch metadata and token, in this order. */
  refuse(req: IncomingMessage): AppError | null;
  /** The same without the token, for the page where it is typed. */
  refuseStranger(req: IncomingMessage): AppError | null;
  /** Null when the studio asks for no token. */
  readonly token: TokenGuard | null;
  /** True when a browser page of this origin may read our answers. */
  isOwnOrigin(origin: string, req: IncomingMessage): boolean;
}

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

interface HostName {
  readonly name: string;
  readonly port: number | null;
}

/** Splits `name:port`; null when it is not a plain host (user info, spaces, a path, a list). */
function readHost(header: string): HostName | null {
  const found = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/.exec(header.toLowerCase());
  const name = found?.[1];
  if (name === undefined) return null;
  return { name, port: found?.[2] === undefined ? null : Number(found[2]) };
}

/**
 * The studio has no login, so it answers only to its own names: a page of another site must neither reach it by
 * re-pointing a name of its own to 127.0.0.1 (the Host check) nor post to it from a tab (the Origin check).
 */
export function guardDoor(options: DoorOptions): Door {
  const own = options.publicHosts.map(readHost).filter((host) => host !== null);
  const isListed = ({ name, port }: HostName): boolean =>
    own.some((host) => host.name === name && (host.port === null || host.port === port));
  const isBareAddress = ({ name }: HostName): boolean =>
    options.exposed && isIP(name.replace(/^\[|\]$/g, '')) !== 0;
  const isOwnHost = (header: string, localPort: number): boolean => {
    const host = readHost(header);
    if (!host) return false;
    if (loopbackNames.has(host.name)) return (host.port ?? 80) === localPort;
    return isListed(host) || isBareAddress(host);
  };
  const isOwnOrigin = (origin: string, req: IncomingMessage): boolean => {
    const found = /^https?:\/\/([^/]+)$/.exec(origin);
    const host = readHost(found?.[1] ?? '');
    if (!host) return false;
    // The pages and the API have one address and different ports; any other address is somebody else's.
    const isSameAddress = () => isBareAddress(host) && readHost(req.headers.host ?? '')?.name === host.name;
    if (!loopbackNames.has(host.name)) return isListed(host) || isSameAddress();
    return [...options.ports(), req.socket.localPort].includes(host.port ?? 80);
  };
  const token = options.accessToken === null ? null : guardToken(options.accessToken);
  const refuseStranger = (req: IncomingMessage): AppError | null => {
    const host = req.headers.host;
    if (host === undefined) return new AppError('bad_request', 'The request names no Host.');
    return isOwnHost(host, req.socket.localPort ?? 0) ? refuseOrigin(req, isOwnOrigin) : hostRefused();
  };
  return {
    isOwnOrigin,
    token,
    refuseStranger,
    refuse: (req) => refuseStranger(req) ?? token?.refuse(req) ?? null,
  };
}

const hostRefused = (): AppError =>
  new AppError(
    'host_not_allowed',
    'The studio does not answer to this host name. Open it as http://127.0.0.1, or list the name in PUBLIC_HOSTS.',
  );

function refuseOrigin(req: IncomingMessage, isOwnOrigin: Door['isOwnOrigin']): AppError | null {
  const { origin } = req.headers;
  const site = req.headers['sec-fetch-site'];
  // Following a link from another site only opens a page; everything else from there is somebody else's script.
  const follows = req.method === 'GET' && req.headers['sec-fetch-mode'] === 'navigate';
  const foreign = origin === undefined ? site === 'cross-site' && !follows : !isOwnOrigin(origin, req);
  if (!foreign) return null;
  return new AppError('origin_not_allowed', 'Pages of other sites may not talk to this studio.');
}
