import type { AnswerOf, EndpointKey, ParsedOf } from '@novela/contract/endpoints';
import type { Logger } from 'pino';

/** What makes two paid requests the same one: the key the browser made, and a hash of what it asked for. */
export interface IdempotencyClaim {
  readonly key: string;
  readonly route: string;
  readonly requestHash: string;
  /** Called when an earlier answer is given again, so that the response can say so. */
  readonly onReplay?: () => void;
}

/** One parsed request. */
export interface Call<K extends EndpointKey> {
  readonly params: ParsedOf<K, 'params'>;
  readonly query: ParsedOf<K, 'query'>;
  readonly body: ParsedOf<K, 'body'>;
  readonly requestId: string;
  readonly log: Logger;
  /** Only on endpoints marked `paid`, and only when the caller sent an `Idempotency-Key`. */
  readonly idempotency: IdempotencyClaim | null;
}

/** Where features hang their handlers. The answer is the whole envelope; it is checked against the contract. */
export interface Api {
  handle<K extends EndpointKey>(key: K, handler: (call: Call<K>) => Promise<AnswerOf<K>>): void;
}
