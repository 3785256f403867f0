import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runtime } from './places.mjs';
import { PlainError } from './plain-error.mjs';
import { runQuietly } from './run-quietly.mjs';

const causes = [
  [/\bENOSPC\b|no space left/i, 'the disk is full'],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/,
    'the npm registry cannot be reached',
  ],
  [/\bE40[13]\b/, 'the npm registry refused access'],
  [/\bEACCES\b|permission denied/i, 'no permission to write here'],
];

/**
 * Runs npm quietly. On failure its whole output is kept in `.runtime/npm.log` and one line is thrown.
 * @param args npm's arguments
 * @param options cwd, and `what`: the beginning of the line to throw
 */
export async function runNpm(args, { cwd, what }) {
  const [program, first] = npmProgram();
  const { code, output } = await collect(program, [...first, ...args], cwd);
  if (code === 0) return;
  const log = path.join(runtime, 'npm.log');
  keep(log, output);
  const cause = causes.find(([pattern]) => pattern.test(output))?.[1] ?? firstComplaint(output);
  throw new PlainError(`${what}: ${cause} (everything npm said: ${log})`);
}

function firstComplaint(output) {
  const complaints = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const text = complaints.map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  return (
    text.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? 'npm gave no reason'
  );
}

/** The npm that started us, run with the Node that runs us; else the one on PATH. */
function npmProgram() {
  const running = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(running)) return [process.execPath, [running]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

function collect(program, args, cwd) {
  const options = { cwd, env: cleanEnvironment(), shell: program.endsWith('.cmd') };
  return runQuietly(program, args, options).catch((error) => {
    throw error.code === 'ENOENT'
      ? new PlainError('npm is missing: install Node.js together with npm')
      : error;
  });
}

/** `npm start` hands its own prefix and workspace down; they would send a nested npm to the wrong folder. */
function cleanEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_(config_(local_prefix|prefix|workspaces?|omit|production)|package_|lifecycle_)/i.test(name))
      delete env[name];
  }
  delete env.NODE_ENV;
  return env;
}

function keep(file, text) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch {
    // A full disk: the line about it matters more than the log.
  }
}
