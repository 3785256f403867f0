#!/usr/bin/env node
/**
 * The launcher: `node scripts/run.mjs <command>`. It depends on nothing but Node 18 and npm, because it is what
 * brings everything else: a Node new enough, the packages, the builds.
 */
import { ensureNode } from './launcher/ensure-node.mjs';
import { explain, PlainError } from './launcher/plain-error.mjs';

const commands = {
  start: () => import('./launcher/start.mjs').then((module) => module.start()),
  dev: () => import('./launcher/dev.mjs').then((module) => module.dev()),
  build: () => import('./launcher/prepare.mjs').then((module) => module.prepare({ build: true })),
  test: (args) => import('./launcher/test.mjs').then((module) => module.test(args)),
  check: (args) => import('./launcher/test.mjs').then((module) => module.check(args)),
  'test:kill': (args) => import('./launcher/test.mjs').then((module) => module.testKill(args)),
  bench: (args) => import('./launcher/run-scripts.mjs').then((module) => module.bench(args)),
  seed: (args) => import('./launcher/run-scripts.mjs').then((module) => module.seed(args)),
  arch: (args) => import('./launcher/arch.mjs').then((module) => module.arch(args)),
};

async function main([name = '', ...args]) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new PlainError(`Usage: node scripts/run.mjs ${Object.keys(commands).join(' | ')}`);
  }
  if (await ensureNode()) await command(args);
}

main(process.argv.slice(2)).catch((error) => {
  const line = explain(error);
  if (line !== '') process.stderr.write(`${line}\n`);
  process.exit(1);
});
