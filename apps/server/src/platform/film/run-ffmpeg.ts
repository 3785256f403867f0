import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { AppError } from '../error/app-error.ts';

const timeoutMs = 60_000;
const mostWords = 4_000;

/**
 * Runs ffmpeg once as a child process: one thread, no questions, one minute at most.
 * @throws AppError `output_unreadable` with its last words when it fails or takes too long
 */
export function runFfmpeg(ffmpegPath: string, args: readonly string[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const limits = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
    const child = spawn(ffmpegPath, ['-hide_banner', '-nostdin', '-loglevel', 'error', '-y', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: limits,
      killSignal: 'SIGKILL',
    });
    // Pictures can wait; whoever is clicking cannot. Some systems forbid it, which changes nothing else.
    try {
      if (child.pid !== undefined) setPriority(child.pid, 10);
    } catch {}
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(-mostWords);
    });
    child.on('error', (cause) => reject(unreadable(words, cause)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(unreadable(words, null))));
  });
}

const unreadable = (raw: string, cause: unknown): AppError =>
  new AppError('output_unreadable', 'The film arrived but cannot be read.', { retryable: true, raw, cause });
