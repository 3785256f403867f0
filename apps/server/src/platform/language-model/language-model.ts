import type { PaidAnswer } from '@novela/contract/pricing';
import type { z } from 'zod';

/** A function the model may call. Its input is checked against `input` before `run` sees it. */
export interface ModelTool {
  readonly name: string;
  readonly description: string;
  /** Closed object: every key required, optional means nullable (the service accepts nothing looser). */
  readonly input: z.ZodObject;
  /** Answers with data for the model; throwing tells the model what was wrong. */
  readonly run: (input: never) => Promise<unknown>;
}

/** One thing said so far. Items the service returned (`kind: 'raw'`) travel back unchanged, reasoning included. */
export type ModelInput =
  | { readonly kind: 'user'; readonly text: string }
  | { readonly kind: 'raw'; readonly item: unknown }
  | { readonly kind: 'tool_output'; readonly callId: string; readonly output: string };

export interface ModelRequest {
  readonly instructions: string;
  readonly input: readonly ModelInput[];
  readonly tools: readonly ModelTool[];
  readonly toolChoice?: 'auto' | 'none';
  /** The service's own web search; refused by the service at minimal effort. */
  readonly webSearch?: boolean;
  /** The answer's shape; absent means plain text. */
  readonly output?: { readonly name: string; readonly schema: z.ZodObject };
  readonly effort: 'minimal' | 'low' | 'medium' | 'high';
  readonly verbosity: 'low' | 'medium' | 'high';
  readonly maxOutputTokens: number;
  /** Same prefix, same key: the service caches the long instructions. */
  readonly cacheKey?: string;
  readonly signal?: AbortSignal;
}

export interface ModelToolCall {
  readonly callId: string;
  readonly name: string;
  /** JSON text exactly as the model wrote it. */
  readonly arguments: string;
}

export interface ModelReply extends PaidAnswer {
  readonly id: string;
  readonly finish: 'completed' | 'incomplete' | 'refused';
  /** Visible text; the JSON of a structured answer, the refusal's sentence when refused. */
  readonly text: string;
  readonly toolCalls: readonly ModelToolCall[];
  /** To be sent back as `raw` input when tools are answered. */
  readonly items: readonly unknown[];
}

export type ModelEvent =
  | { readonly kind: 'text'; readonly delta: string }
  | { readonly kind: 'searching' }
  | { readonly kind: 'done'; readonly reply: ModelReply };

/**
 * GPT-5, as the studio sees it. Adapters throw AppError: `writer_rejected` (our request or key is wrong),
 * `writer_quota` (no money at the service), `writer_unavailable` (try later).
 */
export interface LanguageModel {
  complete(request: ModelRequest): Promise<ModelReply>;
  /** Falls back to one `text` event with the whole answer where the account may not stream. */
  stream(request: ModelRequest): AsyncIterable<ModelEvent>;
  /** The configured model as the service describes it; `available` false when the service does not offer it. */
  describe(): Promise<{ id: string; available: boolean; shutdownDate: string | null }>;
}
