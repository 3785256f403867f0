import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '..');

/** A simulated service in a process of its own, as slow as the real one would be. */
export async function openSimulator(
  name: 'openai' | 'vsl',
  folder: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const child = spawn(process.execPath, [path.join(root, 'simulators', name, 'dist/main.js')], {
    env: { ...process.env, PORT: '0', PACE: 'natural', MEDIA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { ready } = JSON.parse(line) as { ready: string };
  return {
    url: ready,
    close: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
