import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** First-load script of one page, compressed, as `next build` counts it: kB of 1000 bytes. */
const budgetKilobytes = 120;
const build = path.resolve(import.meta.dirname, '../../apps/web/.next');

const readManifest = async (): Promise<Record<string, string[]>> => {
  const manifest: unknown = JSON.parse(await readFile(path.join(build, 'app-build-manifest.json'), 'utf8'));
  return (manifest as { pages: Record<string, string[]> }).pages;
};

const kilobytesOf = async (files: readonly string[]): Promise<number> => {
  const scripts = [...new Set(files)].filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (file) => gzipSync(await readFile(path.join(build, file))).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
};

test('no route loads more than 120 kB of script before it wakes', async () => {
  const pages = await readManifest();
  const routes = Object.keys(pages).filter((route) => route.endsWith('/page'));
  expect(routes).toEqual(expect.arrayContaining(['/page', '/novelas/page', '/novelas/[id]/page']));
  const sizes = await Promise.all(
    routes.map(async (route) => [route, await kilobytesOf(pages[route] ?? [])] as const),
  );
  const over = sizes.filter(([, kilobytes]) => kilobytes > budgetKilobytes);
  expect(Object.fromEntries(over)).toEqual({});
});
