import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the simulated video service of a running studio listens, for journeys that need it to misbehave. Linux. */
export function findVideoSimulator(dataDir: string): string {
  const lock: unknown = JSON.parse(readFileSync(path.join(dataDir, 'studio.lock'), 'utf8'));
  for (const pid of pidsIn(lock)) {
    const env = readEnvironment(pid);
    if (env.get('MEDIA_DIR')?.endsWith(path.join('simulators', 'vsl')) === true && env.has('PORT')) {
      return `http://127.0.0.1:${env.get('PORT')}`;
    }
  }
  throw new Error('No simulated video service belongs to this studio.');
}

/** Every process id the lock names, however it nests them. */
function pidsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'pid' && typeof inner === 'number' ? [inner] : pidsIn(inner),
  );
}

function readEnvironment(pid: number): Map<string, string> {
  try {
    const lines = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    return new Map(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
    );
  } catch {
    return new Map();
  }
}
