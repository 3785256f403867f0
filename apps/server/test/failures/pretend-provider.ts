import type {
  RenderStatus,
  Ticket,
  VideoProvider,
} from '../../src/platform/video-provider/video-provider.ts';

/** A video service that does exactly what a test says. */
export const pretendProvider = (deeds: {
  readonly start: () => Promise<Ticket>;
  readonly status: (ticket: Ticket) => Promise<RenderStatus>;
}): VideoProvider => ({
  id: 'vsl',
  ...deeds,
  ping: async () => ({ reachable: true, latencyMs: 1 }),
});

/** A ticket for a job of this name. */
export const ticketFor = (jobId: string): Ticket => ({
  provider: 'vsl',
  jobId,
  estimatedSeconds: 1,
  quoted: null,
});

export const filming = (progress: number | null, providerStatus = 'processing'): RenderStatus => ({
  kind: 'pending',
  progress,
  providerStatus,
});

/** The end of a render that cost nothing. */
export const lost: RenderStatus = {
  kind: 'failed',
  outcome: 'failed',
  reason: 'The render machine was lost.',
  retryable: true,
  charged: false,
  providerStatus: 'failed',
};
