import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** One committed schema change: its file name, the SHA-256 of its text and the text itself. */
export interface Migration {
  readonly name: string;
  readonly checksum: string;
  readonly sql: string;
}

const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/;
const transactionControl = /^\s*(begin|commit|rollback|start\s+transaction)\s*;/im;

/**
 * Reads `NNNN_name.sql` files in order of their numbers. Line ends are unified before hashing, so that a
 * checkout on Windows has the same checksums.
 * @throws Error (one line) on a wrong name, a number used twice, or a file that steers the transaction itself.
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const seen = new Map<string, string>();
  for (const name of names) {
    const number = fileName.exec(name)?.[1];
    if (number === undefined) throw new Error(`Migration ${name} is not called NNNN_name.sql`);
    const twin = seen.get(number);
    if (twin !== undefined) throw new Error(`Migrations ${twin} and ${name} have the same number`);
    seen.set(number, name);
  }
  return await Promise.all(names.map((name) => read(folder, name)));
}

async function read(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  if (transactionControl.test(sql)) {
    throw new Error(`Migration ${name} must not begin or end a transaction: each file already runs in one`);
  }
  return { name, checksum: createHash('sha256').update(sql).digest('hex'), sql };
}
