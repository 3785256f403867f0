import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const load = (name: string) =>
  import(pathToFileURL(path.join(import.meta.dirname, 'launcher', `${name}.mjs`)).href);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'novela-launcher-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('.env: comments, quotes and spaces are understood, empty values are not set', async () => {
  const { parse } = await load('environment');
  const text = '# note\nA=1\n export B = "two words" # note\nC=\'#3\'\nD=\nE=x#y\nF=a # b\r\nnot a line\n';
  expect(Object.fromEntries(parse(text))).toEqual({ A: '1', B: 'two words', C: '#3', E: 'x#y', F: 'a' });
});

test('a lock whose holder was killed is taken over, and what it left is handed on', async () => {
  const file = path.join(folder, 'x.lock');
  const module = JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'launcher/file-lock.mjs')).href);
  const script = `import { tryLock } from ${module}; tryLock(${JSON.stringify(file)}, { url: 'left' });
    console.log('locked'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(holder.stdout, 'data');
  const { tryLock } = await load('file-lock');
  expect(tryLock(file)).toMatchObject({ held: false, holder: { pid: holder.pid, url: 'left' } });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = tryLock(file);
  expect(lock).toMatchObject({ held: true, stale: { pid: holder.pid, url: 'left' } });
  expect(tryLock(file)).toMatchObject({ held: false, holder: { pid: process.pid } });
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock whose number was given to another process is stale', async () => {
  const file = path.join(folder, 'x.lock');
  writeFileSync(file, JSON.stringify({ pid: process.pid, start: 'another life' }));
  const { tryLock } = await load('file-lock');
  expect(tryLock(file)).toMatchObject({ held: true, stale: { start: 'another life' } });
});

test('a child that keeps dying is given up with one line, one that refuses to start at once', async () => {
  const { keepRunning } = await load('keep-running');
  const plan = (code: string) => ({
    name: 'thing',
    program: process.execPath,
    args: ['-e', code],
    env: process.env,
    cwd: folder,
    ready: { line: (line: string) => (line === 'up' ? 'up' : undefined) },
    spoke: () => false,
    onLine: () => undefined,
    onError: () => undefined,
  });
  const outcome = (code: string) =>
    new Promise<{ line: string; starts: number }>((resolve) => {
      let starts = 0;
      const gaveUp = (line: string) => resolve({ line, starts });
      keepRunning(plan(code), { say: () => undefined, started: () => starts++, gaveUp });
    });
  expect(await outcome('process.exit(3)')).toEqual({
    line: 'The thing did not start (exit code 3)',
    starts: 1,
  });
  const dying = await outcome(`process.stdout.write('up\\n', () => process.exit(4))`);
  expect(dying.starts).toBe(5);
  expect(dying.line).toMatch(/^The thing ended 5 times in a row \(exit code 4\)/);
}, 30_000);

test('the log shows warnings in words and moves on at its limit', async () => {
  const { inWords, openLog } = await load('server-log');
  expect(inWords('{"level":30,"msg":"fine"}')).toBeNull();
  expect(inWords('{"level":50,"msg":"bad","err":{"message":"why"}}')).toBe('  error: bad (why)');
  expect(inWords('{"level":"warn","msg":"hm"}')).toBe('  warning: hm');
  const log = openLog(path.join(folder, 'server.log'));
  const long = 'x'.repeat(1_000_000);
  for (let count = 0; count < 45; count++) log.write(long);
  expect(readdirSync(folder).sort()).toEqual(['server.log', 'server.log.1', 'server.log.2', 'server.log.3']);
});

test('results: a file that does not load and a runner that fails outside of tests count as failures', async () => {
  const { countVitest, countPlaywright } = await load('read-results');
  const file = path.join(folder, 'results.json');
  const report = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
  writeFileSync(
    file,
    JSON.stringify({ ...report, testResults: [{ status: 'failed', assertionResults: [] }] }),
  );
  expect(countVitest(file, 1)).toEqual({ passed: 4, failed: 1, skipped: 1 });
  writeFileSync(file, JSON.stringify({ ...report, testResults: [] }));
  expect(countVitest(file, 1)).toEqual({ passed: 4, failed: 1, skipped: 1 });
  expect(countVitest(file, 0)).toEqual({ passed: 4, failed: 0, skipped: 1 });
  writeFileSync(file, JSON.stringify({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }));
  expect(countPlaywright(file, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  expect(existsSync(path.join(folder, 'none'))).toBe(false);
  expect(countPlaywright(path.join(folder, 'none'), 0)).toMatchObject({ failed: 1 });
});
