import { priceBooks } from '@novela/contract/price-books';
import { priceScene } from '@novela/contract/pricing';
import type { SceneSettings } from '@novela/contract/scene-settings';
import { novelas } from '@novela/database/schema/novelas';
import { novelaVideos } from '@novela/database/schema/videos';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import pino from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { Charge } from '../../src/agents/charge.ts';
import { createCrew } from '../../src/agents/crew.ts';
import type { SceneBrief } from '../../src/agents/scene-brief.ts';
import type { Database } from '../../src/platform/database/database.ts';
import type { LanguageModel } from '../../src/platform/language-model/language-model.ts';
import type { Realtime } from '../../src/platform/realtime/realtime.ts';
import { createTestDatabase } from '../databases.ts';

/** What was published: the event and its payload. */
interface Heard {
  readonly room: string;
  readonly event: string;
  readonly payload: readonly unknown[];
}

/** A database with one novela and one scene in it. */
export async function openSet() {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => undefined);
  const db: Database = drizzle({ client: pool });
  const novelaId = uuidv7();
  const videoId = uuidv7();
  await db.insert(novelas).values({ id: novelaId, title: 'The red coat', targetEpisodes: 1 });
  await db.insert(novelaVideos).values({
    id: videoId,
    novelaId,
    episodeNumber: 1,
    sceneNumber: 2,
    modelId: 'veo-3.1-fast',
    scriptPrompt: '',
    modelParameters: {},
  });
  return {
    db,
    novelaId,
    videoId,
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

/** Puts a crew together over a scripted or simulated model, and keeps what it publishes and is charged for. */
export function gatherCrew(db: Database, model: LanguageModel) {
  const heard: Heard[] = [];
  const charged: Parameters<Charge['book']>[0][] = [];
  const realtime: Realtime = {
    toNovela: (id, event, ...payload) => heard.push({ room: id, event, payload }),
    toDraft: (id, event, ...payload) => heard.push({ room: id, event, payload }),
    toEveryone: (event, ...payload) => heard.push({ room: 'everyone', event, payload }),
  };
  const crew = createCrew({ model, db, realtime, log: pino({ level: 'silent' }) });
  const charge: Charge = { book: async (answer) => void charged.push(answer) };
  return { crew, heard, charged, charge };
}

export const priceOf = (settings: SceneSettings) => priceScene(settings, priceBooks.vsl);

const veoFast: SceneSettings = {
  modelId: 'veo-3.1-fast',
  duration: 8,
  resolution: '1080p',
  aspectRatio: '16:9',
  generateAudio: null,
  seed: null,
  negativePrompt: null,
  referenceImages: [],
};

/** A brief for the scene of {@link openSet}. */
export const briefFor = (
  place: { readonly novelaId: string; readonly videoId: string },
  changed: Partial<SceneBrief> = {},
): SceneBrief => ({
  ...place,
  takeId: null,
  conversationId: uuidv7(),
  language: 'en',
  novela: { title: 'The red coat', logline: 'A letter comes late.', description: '', genre: 'drama' },
  cast: [
    { name: 'Elena', role: 'heroine', age: 34, look: 'black hair', wardrobe: 'a red coat', personality: '' },
  ],
  episode: null,
  episodeNumber: 1,
  sceneNumber: 2,
  whatHappens: 'Elena finds the letter in the kitchen drawer.',
  characters: ['Elena'],
  previousScenes: [],
  settings: veoFast,
  note: null,
  given: null,
  ...changed,
});
