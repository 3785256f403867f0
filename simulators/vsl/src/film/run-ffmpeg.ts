import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { path as ffmpegPath } from '@ffmpeg-installer/ffmpeg';

/**
 * Runs ffmpeg at low priority until it ends.
 * @throws Error with the tool's last words when it fails or `signal` stops it.
 */
export function runFfmpeg(args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(ffmpegPath, ['-v', 'error', '-nostdin', '-y', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    });
    let words = '';
    child.stderr.on('data', (part: Buffer) => {
      words = (words + part.toString()).slice(-4000);
    });
    child.once('spawn', () => lowerPriority(child.pid));
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`ffmpeg ended with ${code}: ${words}`)),
    );
  });
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, 10);
  } catch {
    // It ended before it could be slowed down.
  }
}
