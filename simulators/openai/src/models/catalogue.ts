/** One model this account can reach. Sources: OpenAI's model and deprecation pages, openai-node 7.57 types. */
export type Model = {
  id: string;
  /** What answers carry in `model`. */
  snapshot: string;
  created: number;
  shutdownDate: string | null;
  efforts: readonly string[];
};

const GPT5 = ['minimal', 'low', 'medium', 'high'] as const;
const GPT51 = ['none', 'low', 'medium', 'high'] as const;
const LATER = ['none', 'low', 'medium', 'high', 'xhigh'] as const;
const END_OF_GPT5 = '2026-12-11';

function model(
  id: string,
  snapshot: string,
  created: number,
  shutdownDate: string | null,
  efforts: readonly string[],
): Model {
  return { id, snapshot, created, shutdownDate, efforts };
}

/** The models served; any other id answers 404 `model_not_found`. */
export const MODELS: readonly Model[] = [
  model('gpt-5', 'gpt-5-2025-08-07', 1754425777, END_OF_GPT5, GPT5),
  model('gpt-5-2025-08-07', 'gpt-5-2025-08-07', 1754075360, END_OF_GPT5, GPT5),
  model('gpt-5-mini', 'gpt-5-mini-2025-08-07', 1754425928, END_OF_GPT5, GPT5),
  model('gpt-5-mini-2025-08-07', 'gpt-5-mini-2025-08-07', 1754425867, END_OF_GPT5, GPT5),
  model('gpt-5-nano', 'gpt-5-nano-2025-08-07', 1754426384, END_OF_GPT5, GPT5),
  model('gpt-5-nano-2025-08-07', 'gpt-5-nano-2025-08-07', 1754426303, END_OF_GPT5, GPT5),
  model('gpt-5-chat-latest', 'gpt-5-chat-latest', 1754073306, '2026-07-23', ['medium']),
  model('gpt-5.1', 'gpt-5.1-2025-11-13', 1762800673, '2027-04-01', GPT51),
  model('gpt-5.1-2025-11-13', 'gpt-5.1-2025-11-13', 1762800353, '2027-04-01', GPT51),
  model('gpt-5.2', 'gpt-5.2', 1765313051, null, LATER),
  model('gpt-5.4', 'gpt-5.4', 1772654062, null, LATER),
  model('gpt-5.5', 'gpt-5.5', 1776902400, null, LATER),
  model('gpt-5.6-sol', 'gpt-5.6-sol', 1782000000, null, LATER),
  model('gpt-5.6-terra', 'gpt-5.6-terra', 1782000000, null, LATER),
  model('gpt-5.6-luna', 'gpt-5.6-luna', 1782000000, null, LATER),
  model('gpt-6.1-sol', 'gpt-6.1-sol', 1788000000, null, LATER),
];
