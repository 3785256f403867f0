import type { VideoProvider } from '../video-provider.ts';

export interface VslOptions {
  /** Address of the gateway including its stage, for example `https://host/homolog`. */
  readonly baseUrl: string;
  /** Whom the gateway counts requests for. */
  readonly userId: string;
}

/** The VSL media gateway as a video provider. */
export function createVslProvider(_options: VslOptions): VideoProvider {
  throw new Error('There is no VSL provider yet.');
}
