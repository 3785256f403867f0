import { z } from 'zod';
import { type Endpoint, success } from './endpoint.ts';
import { id, instant, queryInteger } from './text.ts';

export const mediaTypes = ['video', 'image', 'audio'] as const;

export const mediaItem = z.object({
  id,
  s3Key: z.string(),
  s3Url: z.string(),
  mediaType: z.enum(mediaTypes),
  fileName: z.string().nullable(),
  fileSizeBytes: z.number().nullable(),
  durationSeconds: z.number().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  format: z.string().nullable(),
  title: z.string().nullable(),
  description: z.string().nullable(),
  tags: z.array(z.string()),
  novelaId: z.string().nullable(),
  videoId: z.string().nullable(),
  jobId: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  createdAt: instant,
});

export type MediaItem = z.infer<typeof mediaItem>;

export const mediaEndpoints = {
  'GET /api/media': {
    summary:
      'Lists stored media, a page at a time; `cursor` goes on from the last row, `page` counts from 1.',
    status: 200,
    query: z
      .strictObject({
        type: z.enum(mediaTypes),
        novelaId: z.string().min(1).max(255),
        page: queryInteger(1, 10_000),
        limit: queryInteger(1, 100),
        sortBy: z.enum(['date', 'name', 'size']),
        cursor: z.string().max(1000),
      })
      .partial(),
    answer: success(z.array(mediaItem)).extend({
      pagination: z.object({
        total: z.number().int(),
        page: z.number().int(),
        limit: z.number().int(),
        pages: z.number().int(),
        nextCursor: z.string().nullable(),
      }),
    }),
  },
} as const satisfies Record<string, Endpoint>;
