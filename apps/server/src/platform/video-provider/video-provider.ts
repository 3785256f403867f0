import type { ModelParameters } from '@novela/contract/model-parameters';
import type { VideoModelId } from '@novela/contract/models';
import type { Micros } from '@novela/contract/money';

/** One film to be made for one take. */
export interface RenderOrder {
  readonly takeId: string;
  readonly modelId: VideoModelId;
  readonly parameters: ModelParameters;
}

/** Proof that the provider accepted an order; plain data, kept in the take's row. */
export interface Ticket {
  readonly provider: string;
  readonly jobId: string;
  /** The provider's own estimate in seconds. */
  readonly estimatedSeconds: number | null;
  /** What the provider says it will charge. */
  readonly quoted: Micros | null;
}

export type RenderStatus =
  | { readonly kind: 'pending'; readonly progress: number | null; readonly providerStatus: string }
  | {
      readonly kind: 'completed';
      readonly url: string;
      readonly key: string | null;
      readonly seconds: number | null;
      readonly bytes: number | null;
      readonly providerStatus: string;
    }
  | {
      readonly kind: 'failed';
      /** `refused`: the content was flagged. `failed`: anything else. */
      readonly outcome: 'refused' | 'failed';
      readonly reason: string;
      readonly retryable: boolean;
      readonly charged: boolean | null;
      readonly providerStatus: string;
    };

/** How asking whether the provider is there went. */
export interface Ping {
  readonly reachable: boolean;
  /** Milliseconds the answer took; null without one. */
  readonly latencyMs: number | null;
  /** What is wrong with the answer, in words for whoever runs the studio. */
  readonly problem?: string;
}

/**
 * Who films. `start` spends and is called at most once per take. It throws AppError:
 * `provider_rejected` (refused before anything was made: not charged), `provider_unavailable` (nothing was sent or
 * the provider said "not now": not charged), `submission_unknown` (it was sent and nobody knows: never send again).
 */
export interface VideoProvider {
  readonly id: 'vsl' | 'replicate';
  /** Whom the provider keeps our orders under, where it does. */
  readonly userId?: string;
  start(order: RenderOrder): Promise<Ticket>;
  /** Throws AppError `provider_unavailable` when the provider cannot be asked right now. */
  status(ticket: Ticket): Promise<RenderStatus>;
  /** Whether the provider can be reached, for health. */
  ping(): Promise<Ping>;
}
