import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { inRoot, packageProgram, root } from './places.mjs';
import { explain } from './plain-error.mjs';
import { countPlaywright, countVitest } from './read-results.mjs';
import { runQuietly } from './run-quietly.mjs';

/**
 * Runs one check.
 * @returns `{ passed, failed, skipped }`; a check that is no suite counts as one test
 */
export async function runCheck(check, words) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'novela-check-'));
  try {
    return await kinds[check.kind](check, path.join(folder, 'results.json'), words);
  } catch (error) {
    process.stdout.write(`${explain(error)}\n`);
    return one(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

const kinds = {
  async tool({ command: [program, ...args] }) {
    const { code, output } = await runQuietly(program, args, { cwd: root });
    if (code !== 0) process.stdout.write(output);
    return one(code === 0);
  },
  async vitest({ project }, results, words) {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    const args = ['run', '--project', project, ...reporters, ...(words.length ? ['--passWithNoTests'] : [])];
    const code = await runAloud([packageProgram('vitest/vitest.mjs'), ...args, ...words], {});
    return countVitest(results, code);
  },
  async build() {
    const { code, output } = await runQuietly(process.execPath, [inRoot('scripts/run.mjs'), 'build'], {
      cwd: root,
    });
    if (code !== 0) process.stdout.write(output);
    return one(code === 0);
  },
  async playwright(_check, results) {
    const chromium = await findChromium();
    const code = await runAloud(
      [packageProgram('@playwright/test/cli.js'), 'test', '-c', 'e2e', '--reporter=list,json'],
      { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: results },
    );
    return countPlaywright(results, code);
  },
};

function runAloud(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
