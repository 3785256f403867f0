import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ephemeral range (Linux starts at 32768): a client that polls a closed port in that range can be
// given the very same port for its own end and connect to itself.
const lowest = 15_000;
const highest = 32_767;

/** Answers `preferred` when it is free on 127.0.0.1, else a free port below 32768. */
export async function choosePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await isFree(preferred))) return preferred;
  for (;;) {
    const candidate = randomInt(lowest, highest);
    if (await isFree(candidate)) return candidate;
  }
}

/** True when nothing listens on this port of 127.0.0.1. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
