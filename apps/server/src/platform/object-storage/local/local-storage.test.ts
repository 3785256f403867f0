import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ObjectStorage } from '../object-storage.ts';
import { createLocalStorage } from './local-storage.ts';

let folder: string;
let storage: ObjectStorage;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'novela-storage-'));
  storage = createLocalStorage({ folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('what is put can be described, read whole or in part, replaced and removed', async () => {
  const key = 'video/studio/2026/11/22/take/original.mp4';
  const first = await storage.put(key, Buffer.from('0123456789'), 'video/mp4');
  expect(first).toMatchObject({ key, bytes: 10, contentType: 'video/mp4' });
  expect(await text(await storage.read(key))).toBe('0123456789');
  expect(await text(await storage.read(key, { start: 2, end: 4 }))).toBe('234');
  expect(storage.urlFor(key)).toBe(`/media/${key}`);
  const second = await storage.put(key, Readable.from(['other ', 'words']), 'video/mp4');
  expect(second.bytes).toBe(11);
  expect(second.etag).not.toBe(first.etag);
  await storage.remove(key);
  expect(await storage.head(key)).toBeNull();
  await expect(storage.read(key)).rejects.toMatchObject({ code: 'not_found' });
});

test('a body that breaks off leaves nothing, and the old object stays', async () => {
  await storage.put('a/b.mp4', Buffer.from('whole'), 'video/mp4');
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('ha');
      throw new Error('The line went dead.');
    })(),
  );
  await expect(storage.put('a/b.mp4', broken, 'video/mp4')).rejects.toThrow('The line went dead.');
  expect(await text(await storage.read('a/b.mp4'))).toBe('whole');
  expect(filesIn()).toEqual(['b.mp4']);
});

test('what a killed process left half-written is removed, by the next writing and the next look', async () => {
  writeFileSync(path.join(folder, 'a', '.b.mp4.1f0c.part'), 'half');
  writeFileSync(path.join(folder, '.probe.part'), 'half');
  await storage.put('a/b.mp4', Buffer.from('whole again'), 'video/mp4');
  await storage.check();
  expect(filesIn()).toEqual(['b.mp4']);
});

test.each([
  '',
  '/etc/passwd',
  '../secret',
  'a/../../secret',
  'a/./b',
  'a//b',
  '.hidden',
  'a/.part',
  'a\\b',
  'a\u0000b',
  'a\nb',
  'C:/x',
  `${'a'.repeat(501)}`,
])('%j is no key', async (key) => {
  expect(await storage.head(key)).toBeNull();
  await expect(storage.read(key)).rejects.toMatchObject({ code: 'not_found' });
  await expect(storage.put(key, Buffer.from('x'), 'video/mp4')).rejects.toMatchObject({ code: 'not_found' });
});
