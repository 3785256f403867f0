import type { Server } from 'node:http';
import { StartError } from '../error/start-error.ts';

/**
 * Listens and answers the port, which is a free one when `port` is 0. `setting` is the variable the port came from.
 * @throws StartError with one line when the port is taken or forbidden
 */
export async function listen(server: Server, host: string, port: number, setting: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port, setting)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number, setting: string): StartError {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use: stop the program that uses it, or set ${setting} to a free port.`,
    EACCES: `Port ${port} may not be opened by this user: set ${setting} to a port above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one of its own.`,
    ENOTFOUND: `This machine has no address ${host}: set HOST to one of its own.`,
  };
  return new StartError(reasons[error.code ?? ''] ?? `Port ${port} cannot be opened: ${error.message}`, {
    cause: error,
  });
}

/** Stops accepting, lets running answers finish, and cuts what is still open after `graceSeconds`. */
export async function stopListening(server: Server, graceSeconds: number): Promise<void> {
  if (!server.listening) return;
  const cut = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
