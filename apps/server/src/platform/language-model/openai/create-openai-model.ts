import type { Logger } from 'pino';
import type { LanguageModel } from '../language-model.ts';

/** Where GPT-5 is and how to be let in. */
export interface OpenAiOptions {
  readonly apiKey: string;
  /** Ends in `/v1`; absent: api.openai.com. */
  readonly baseUrl?: string | undefined;
  /** Any id of the GPT-5 generation; sent as it is. */
  readonly modelId: string;
  readonly log: Logger;
}

/** The LanguageModel seam on OpenAI's Responses API. */
export const createOpenAiModel = (_options: OpenAiOptions): LanguageModel => {
  throw new Error('Not connected yet.');
};
