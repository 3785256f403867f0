import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
}

const root = path.resolve(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const installed = Object.entries(lock.packages).filter(([place]) => place.includes('node_modules/'));

/** The lowest version of a package without a published advisory that concerns us, and what the advisory is about. */
const floors: readonly (readonly [name: string, floor: string, why: string])[] = [
  ['next', '15.5.18', 'server component and cache advisories of 2026'],
  ['react', '19.2.6', 'remote code execution in server components'],
  ['react-dom', '19.2.6', 'remote code execution in server components'],
  ['postcss', '8.5.10', 'the version package.json overrides to'],
  ['ws', '8.17.1', 'crash by many headers'],
  ['socket.io-parser', '4.2.3', 'crash by a malformed packet'],
  ['path-to-regexp', '8.0.0', 'slow regular expressions'],
  ['body-parser', '2.2.1', 'crash by many parameters'],
];

const compare = (a: string, b: string): number => {
  const [left, right] = [a, b].map((version) => (version.split('-')[0] ?? '').split('.').map(Number));
  for (const part of [0, 1, 2]) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

describe('package-lock.json', () => {
  it('names no registry host', () => {
    const hosts = installed.filter(([, { resolved, link }]) => resolved !== undefined && !link);
    expect(hosts).toEqual([]);
  });

  // Binaries for other systems may be absent from a mirror; npm ci only wants to know that they exist.
  it('pins every package by its hash, but for optional binaries of other systems', () => {
    const bare = installed.filter(
      ([, { integrity, link, optional, os }]) => !link && !integrity && !(optional && os),
    );
    expect(bare.map(([place]) => place)).toEqual([]);
  });

  it.each(floors)('has no %s below %s (%s)', (name, floor) => {
    const versions = installed
      .filter(([place]) => place.endsWith(`node_modules/${name}`))
      .map(([, { version }]) => version ?? '0');
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => compare(version, floor) < 0)).toEqual([]);
  });
});
