import { bigint, integer, jsonb, pgTable, text, varchar } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/**
 * The catalogue of stored objects. The references to novelas and videos are declared in the migration only:
 * takes point here, so declaring them again would make the modules circular.
 */
export const mediaLibrary = pgTable('media_library', {
  id: id('id').primaryKey(),
  s3Key: varchar('s3_key', { length: 500 }).notNull().unique(),
  s3Url: text('s3_url').notNull(),
  mediaType: varchar('media_type', { length: 50 }).$type<'video' | 'image' | 'audio'>().notNull(),
  fileName: varchar('file_name', { length: 500 }),
  fileSizeBytes: bigint('file_size_bytes', { mode: 'number' }),
  durationSeconds: integer('duration_seconds'),
  width: integer('width'),
  height: integer('height'),
  format: varchar('format', { length: 50 }),
  title: varchar('title', { length: 500 }),
  description: text('description'),
  tags: jsonb('tags').$type<string[]>(),
  novelaId: id('novela_id'),
  videoId: id('video_id'),
  jobId: id('job_id'),
  thumbnailUrl: text('thumbnail_url'),
  thumbnailS3Key: varchar('thumbnail_s3_key', { length: 500 }),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});
