import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const largestBytes = 10_000_000;
const keptFiles = 3;
/** pino writes levels as numbers or as words, as configured. */
const words = { 40: 'warning', 50: 'error', 60: 'fatal', warn: 'warning', error: 'error', fatal: 'fatal' };

/** A file that lines are appended to; at 10 MB it becomes `.1`, and so on up to `.3`. */
export function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return {
    write(line) {
      try {
        if (size > largestBytes) {
          rotate(file);
          size = 0;
        }
        appendFileSync(file, `${line}\n`);
        size += Buffer.byteLength(line) + 1;
      } catch {
        // A full disk must not take the studio down with its log; the server itself reports the full disk.
      }
    },
  };
}

function rotate(file) {
  for (let number = keptFiles - 1; number >= 0; number--) {
    const from = number === 0 ? file : `${file}.${number}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${number + 1}`);
  }
}

/** A JSON log line in words, or null when nobody at the terminal needs it. */
export function inWords(line) {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err } = JSON.parse(line);
    if (words[level] === undefined) return null;
    const detail = err?.message && err.message !== msg ? ` (${err.message})` : '';
    return `  ${words[level]}: ${msg ?? 'no message'}${detail}`;
  } catch {
    return null;
  }
}
