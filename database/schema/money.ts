import { boolean, integer, jsonb, pgTable, unique, varchar } from 'drizzle-orm/pg-core';
import { id, instant, money } from './columns.ts';

export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: id('id').primaryKey(),
    novelaId: id('novela_id'),
    videoId: id('video_id'),
    takeId: id('take_id'),
    conversationId: id('conversation_id'),
    purpose: varchar('purpose', { length: 20 }).$type<'video' | 'writing'>().notNull(),
    kind: varchar('kind', { length: 20 }).$type<'reserve' | 'settle' | 'release' | 'charge'>().notNull(),
    held: money('held').notNull().default(0),
    spent: money('spent').notNull().default(0),
    simulated: boolean('simulated').notNull().default(false),
    reference: varchar('reference', { length: 300 }).notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [unique().on(table.kind, table.reference)],
);

export const idempotencyKeys = pgTable('idempotency_keys', {
  key: id('key').primaryKey(),
  route: varchar('route', { length: 200 }).notNull(),
  requestHash: varchar('request_hash', { length: 64 }).notNull(),
  status: integer('status'),
  answer: jsonb('answer').$type<Record<string, unknown>>(),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const studioSettings = pgTable('studio_settings', {
  id: integer('id').primaryKey(),
  monthlyCap: money('monthly_cap').notNull(),
  explainFailures: boolean('explain_failures').notNull().default(true),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const filmBatches = pgTable('film_batches', {
  id: id('id').primaryKey(),
  novelaId: id('novela_id').notNull(),
  episodeNumber: integer('episode_number').notNull(),
  state: varchar('state', { length: 20 }).$type<'running' | 'stopping' | 'done'>().notNull(),
  approvedCost: money('approved_cost').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  endedAt: instant('ended_at'),
});
