import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFull } from '../../src/platform/error/disk-full.ts';
import { createLocalStorage } from '../../src/platform/object-storage/local/local-storage.ts';
import { askForScene, createNovela, untilScene, untilState } from '../film-scene.ts';
import { type Studio, startStudio } from '../start-studio.ts';

/** A folder of eight megabytes where this user may mount one; else null, and the refusal of the disk is played. */
const smallDisk = mountSmallDisk();
let isPlayedFull = false;
let studio: Studio;

function mountSmallDisk(): string | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'novela-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    process.stdout.write('No small disk can be mounted here: its refusal is played instead.\n');
    return null;
  }
}

const playedDisk = () => {
  const storage = createLocalStorage({ folder: mkdtempSync(path.join(os.tmpdir(), 'novela-played-disk-')) });
  const refuse = (): void => {
    if (isPlayedFull) throw diskFull(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  };
  return {
    ...storage,
    check: async () => refuse(),
    put: async (...args: Parameters<typeof storage.put>) => {
      refuse();
      return await storage.put(...args);
    },
  };
};

beforeAll(async () => {
  const storage = smallDisk ? createLocalStorage({ folder: path.join(smallDisk, 'media') }) : playedDisk();
  studio = await startStudio({ parts: { storage } });
});
afterAll(async () => {
  await studio.close();
  if (smallDisk === null) return;
  execFileSync('umount', [smallDisk]);
  rmSync(smallDisk, { recursive: true });
});

const refuseWrites = (table: string) =>
  studio.db.execute(
    sql.raw(`
    CREATE OR REPLACE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION disk_is_full()`),
  );
const makeRoom = (table: string) => studio.db.execute(sql.raw(`DROP TRIGGER full_disk ON ${table}`));
const checkOf = async (name: string) => (await studio.must('GET /api/health')).data.checks[name];

test('a database without room answers 503 storage_full, reads go on, and it heals', async () => {
  await refuseWrites('novelas');
  const refused = await studio.api('POST /api/novelas', { body: { title: 'Never', targetEpisodes: 1 } });
  expect(refused.body).toMatchObject({ success: false, code: 'storage_full', status: 503, retryable: true });
  expect(refused.headers.get('retry-after')).toBe('10');
  expect((await studio.must('GET /api/novelas')).data).toEqual([]);
  await studio.until('health says it', async () =>
    (await checkOf('database'))?.message.includes('a disk is full'),
  );
  await makeRoom('novelas');
  await createNovela(studio);
});

test('a take that cannot be written down waits and is filmed once there is room, once', async () => {
  const novela = await createNovela(studio);
  await refuseWrites('agent_messages');
  const { videoId } = await askForScene(studio, novela.id);
  await studio.until('the queue met the full disk', () =>
    studio.logLines.some((line) => line.includes('job failed') && line.includes('write-script')),
  );
  await makeRoom('agent_messages');
  await untilState(studio, videoId, 'completed');
  expect(studio.vsl.charges()).toHaveLength(1);
});

test('a film for which there is no room waits, health says so, and it is saved once there is', async () => {
  studio.vsl.reset();
  const filler = smallDisk && path.join(smallDisk, 'filler');
  isPlayedFull = true;
  if (filler) fill(filler);
  const novela = await createNovela(studio);
  const { videoId } = await askForScene(studio, novela.id);
  await studio.until('saving was refused', () =>
    studio.logLines.some((line) => line.includes('job failed') && line.includes('save-media')),
  );
  expect(
    await studio.until('health says it', async () => {
      const check = await checkOf('storage');
      return check?.status === 'degraded' && check;
    }),
  ).toMatchObject({ message: 'The disk is full, so nothing can be saved. Make room and try again.' });
  const waiting = await untilScene(studio, videoId, 'it still waits', ({ stage }) => stage === 'saving');
  expect(waiting.status).toBe('generating');
  isPlayedFull = false;
  if (filler) rmSync(filler);
  await untilState(studio, videoId, 'completed');
  expect(studio.vsl.charges()).toHaveLength(1);
});

function fill(file: string): void {
  const part = Buffer.alloc(64 * 1024);
  for (;;) {
    try {
      writeFileSync(file, part, { flag: 'a' });
    } catch {
      return;
    }
  }
}
