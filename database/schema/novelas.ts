import { sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text, unique, varchar } from 'drizzle-orm/pg-core';
import { id, instant, money } from './columns.ts';

/** A planned scene of an episode, before anyone has filmed it. */
export interface PlannedSceneRow {
  readonly sceneNumber: number;
  readonly title: string;
  readonly whatHappens: string;
}

export const novelas = pgTable('novelas', {
  id: id('id').primaryKey(),
  title: varchar('title', { length: 500 }).notNull(),
  description: text('description'),
  genre: varchar('genre', { length: 100 }),
  targetEpisodes: integer('target_episodes').notNull(),
  createdVideos: integer('created_videos').notNull().default(0),
  totalCost: money('total_cost').notNull().default(0),
  estimatedCost: money('estimated_cost'),
  defaultModelId: varchar('default_model_id', { length: 100 }),
  defaultDuration: integer('default_duration').default(8),
  defaultResolution: varchar('default_resolution', { length: 50 }).default('1080p'),
  defaultAspectRatio: varchar('default_aspect_ratio', { length: 10 }).default('16:9'),
  referenceCharacterImages: jsonb('reference_character_images').$type<string[]>(),
  masterSeed: integer('master_seed'),
  status: varchar('status', { length: 50 }).notNull().default('planning'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  logline: text('logline').notNull().default(''),
  idea: text('idea').notNull().default(''),
  language: varchar('language', { length: 35 }).notNull().default('en'),
  scenesPerEpisode: integer('scenes_per_episode').notNull().default(8),
  cap: money('cap'),
  draftId: id('draft_id').unique(),
  deletedAt: instant('deleted_at'),
  /** What the list is sorted by; the rule stands in migration 0008. */
  titleKey: text('title_key').notNull().generatedAlwaysAs(sql``),
});

export const characters = pgTable('characters', {
  id: id('id').primaryKey(),
  novelaId: id('novela_id')
    .notNull()
    .references(() => novelas.id, { onDelete: 'cascade' }),
  position: integer('position').notNull(),
  name: varchar('name', { length: 120 }).notNull(),
  role: varchar('role', { length: 200 }).notNull().default(''),
  age: integer('age'),
  look: text('look').notNull().default(''),
  wardrobe: text('wardrobe').notNull().default(''),
  personality: text('personality').notNull().default(''),
  referenceImages: jsonb('reference_images').$type<string[]>().notNull().default([]),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const episodes = pgTable(
  'episodes',
  {
    id: id('id').primaryKey(),
    novelaId: id('novela_id')
      .notNull()
      .references(() => novelas.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    title: varchar('title', { length: 200 }).notNull().default(''),
    synopsis: text('synopsis').notNull().default(''),
    scenes: jsonb('scenes').$type<PlannedSceneRow[]>().notNull().default([]),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [unique().on(table.novelaId, table.number)],
);

export const drafts = pgTable('drafts', {
  id: id('id').primaryKey(),
  novelaId: id('novela_id').notNull(),
  sentence: text('sentence').notNull(),
  wishes: jsonb('wishes').$type<Record<string, unknown>>().notNull().default({}),
  status: varchar('status', { length: 20 }).$type<'writing' | 'ready' | 'failed'>().notNull(),
  content: jsonb('content').$type<Record<string, unknown>>().notNull().default({}),
  error: jsonb('error').$type<Record<string, unknown>>(),
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull().defaultNow(),
});
