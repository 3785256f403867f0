import { fillMedia, openStudio } from './open-studio.ts';
import { race, report, runner } from './race.ts';
import { serveFloor } from './serve-floor.ts';

const rows = 100_000;

/** The last page of the list as a cursor reaches it: the address of the page that begins after row 99,900. */
async function deepPage(studio: string): Promise<string> {
  const near = await fetch(`${studio}/api/media?limit=50&page=1997`);
  const { pagination } = (await near.json()) as { pagination: { nextCursor: string } };
  return `${studio}/api/media?limit=50&cursor=${encodeURIComponent(pagination.nextCursor)}`;
}

const studio = await openStudio();
await fillMedia(studio.databaseUrl, rows);
const floor = await serveFloor(studio.databaseUrl);
try {
  const bare = runner('bare node:http + pg, prepared (floor)', floor.url);
  const runners = [
    bare,
    runner('the floor again (A/A)', floor.url),
    runner('GET /api/media, first page', `${studio.url}/api/media?limit=50`),
    runner('GET /api/media, after row 99,900 by cursor', await deepPage(studio.url)),
    runner('GET /api/media, page 1,998 by number', `${studio.url}/api/media?limit=50&page=1998`),
  ];
  await race(runners, 400);
  console.log(`50 of ${rows.toLocaleString('en')} rows, 400 interleaved rounds`);
  report(runners, bare);
} finally {
  await floor.close();
  await studio.close();
}
