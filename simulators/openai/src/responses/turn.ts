import type { JsonRecord } from '../json.ts';
import type { Model } from '../models/catalogue.ts';

/** One accepted request with all that is known about it. */
export type Turn = {
  body: JsonRecord;
  /** The body as it was sent, for matching scripts. */
  raw: string;
  model: Model;
  /** Every input item the model sees, oldest first. */
  items: JsonRecord[];
  effort: string;
  inputTokens: number;
  cachedTokens: number;
  /** Decides every free choice of the answer. */
  seed: number;
};

/** One thing the model puts out; a custom tool's `arguments` are free text; `text` and `arguments` may have been cut by the budget. */
export type Output =
  | { kind: 'call'; name: string; arguments: string; isCustom?: boolean }
  | { kind: 'search'; query: string }
  | { kind: 'message'; text: string; phase?: 'commentary' | 'final_answer' }
  | { kind: 'refusal'; text: string };
