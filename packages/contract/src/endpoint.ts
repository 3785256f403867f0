import { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';

/** One REST operation: what it takes and what it answers. The key it is filed under is `METHOD /path/:param`. */
export interface Endpoint {
  readonly summary: string;
  readonly status: 200 | 201 | 202;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Beyond those every request can meet (host, origin, rate, size, validation). */
  readonly errors?: readonly ErrorCode[];
  /** True when the request can spend money: it then accepts an `Idempotency-Key` header. */
  readonly paid?: boolean;
}

/** The envelope of every success. */
export const success = <T extends z.ZodType>(data: T) => z.object({ success: z.literal(true), data });

export const idParams = z.object({ id: z.string().min(1).max(255) });
