import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from './plain-error.mjs';

/** Throws one line that says which port is taken and how to choose another. */
export async function refuseTakenPorts({ webPort, apiPort, host }) {
  if (webPort === apiPort)
    throw new PlainError(`WEB_PORT and API_PORT are both ${webPort}: set one of them to another port`);
  for (const [name, port] of [
    ['WEB_PORT', webPort],
    ['API_PORT', apiPort],
  ]) {
    const problem = await tryPort(port, host);
    if (problem === 'EACCES')
      throw new PlainError(`Port ${port} needs administrator rights: set ${name} to a port above 1023`);
    if (problem !== null) {
      throw new PlainError(
        `Port ${port} is in use by another program: stop it, or start with ${name}=${port + 10}`,
      );
    }
  }
}

/** A free port for a child, below 32768: above, the system hands the same numbers to outgoing connections. */
export async function freePort() {
  for (;;) {
    const candidate = randomInt(10_000, 32_000);
    if ((await tryPort(candidate, '127.0.0.1')) === null) return candidate;
  }
}

/** Resolves once something accepts connections on the port of this machine; rejects when `signal` aborts. */
export async function waitForPort(port, signal) {
  while (!signal.aborted) {
    if (await accepts(port)) return;
    await pause(50, undefined, { signal });
  }
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
