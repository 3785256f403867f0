import { boolean, jsonb, pgTable, text, varchar } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { novelas } from './novelas.ts';
import { novelaVideos } from './videos.ts';

export const agentMessages = pgTable('agent_messages', {
  id: id('id').primaryKey(),
  conversationId: id('conversation_id').notNull(),
  fromAgent: varchar('from_agent', { length: 100 }).notNull(),
  toAgent: varchar('to_agent', { length: 100 }),
  messageType: varchar('message_type', { length: 50 })
    .$type<'request' | 'response' | 'broadcast' | 'error'>()
    .notNull(),
  action: varchar('action', { length: 100 }).notNull(),
  content: jsonb('content').$type<Record<string, unknown>>().notNull(),
  metadata: jsonb('metadata').$type<Record<string, unknown>>(),
  novelaId: id('novela_id').references(() => novelas.id, { onDelete: 'set null' }),
  videoId: id('video_id').references(() => novelaVideos.id, { onDelete: 'set null' }),
  responseTo: id('response_to'),
  responseReceived: boolean('response_received').notNull().default(false),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const userChatMessages = pgTable('user_chat_messages', {
  id: id('id').primaryKey(),
  sessionId: id('session_id').notNull(),
  role: varchar('role', { length: 50 }).$type<'user' | 'assistant'>().notNull(),
  content: text('content').notNull(),
  agentRole: varchar('agent_role', { length: 100 }),
  novelaId: id('novela_id').references(() => novelas.id, { onDelete: 'set null' }),
  errorContext: jsonb('error_context').$type<Record<string, unknown>>(),
  createdAt: instant('created_at').notNull().defaultNow(),
});
