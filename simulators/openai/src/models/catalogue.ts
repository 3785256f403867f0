/** One model this account can reach. Sources: OpenAI's model and deprecation pages, openai-node 7.57 types. */
export type Model = {
  id: string;
  /** What answers carry in `model`. */
  snapshot: string;
  created: number;
  shutdownDate: string | null;
  efforts: readonly string[];
};

/** The day these facts were read. Without a clock it stays that day: what had ended by then is gone, the rest serves. */
export const READ_ON = new Date('2026-11-22T00:00:00Z');

const GPT5 = ['minimal', 'low', 'medium', 'high'] as const;
const GPT51 = ['none', 'low', 'medium', 'high'] as const;
const LATER = ['none', 'low', 'medium', 'high', 'xhigh'] as const;
const CODEX = ['low', 'medium', 'high', 'xhigh'] as const;
const CHAT = ['medium'] as const;
const PRO = ['medium', 'high', 'xhigh'] as const;

const END_OF_GPT5 = '2026-12-11';
const END_OF_GPT51 = '2027-04-01';

type Facts = { efforts: readonly string[]; snapshot?: string; end?: string };

/** A model under its name and, where it has one, under the dated name of its snapshot. */
function model(id: string, created: number, { efforts, snapshot, end }: Facts): Model[] {
  const dated = snapshot ? `${id}-${snapshot}` : id;
  const facts = { snapshot: dated, created, shutdownDate: end ?? null, efforts };
  return [...new Set([id, dated])].map((name) => ({ id: name, ...facts }));
}

/** The models there are or were; any other id, and every id past its end, answers 404 `model_not_found`. */
export const MODELS: readonly Model[] = [
  ...model('gpt-5', 1754425777, { efforts: GPT5, snapshot: '2025-08-07', end: END_OF_GPT5 }),
  ...model('gpt-5-mini', 1754425928, { efforts: GPT5, snapshot: '2025-08-07', end: END_OF_GPT5 }),
  ...model('gpt-5-nano', 1754426384, { efforts: GPT5, snapshot: '2025-08-07', end: END_OF_GPT5 }),
  ...model('gpt-5-chat-latest', 1754073306, { efforts: CHAT, end: '2026-07-23' }),
  ...model('gpt-5-pro', 1759517133, { efforts: ['high'], snapshot: '2025-10-06' }),
  ...model('gpt-5-codex', 1757527818, { efforts: ['low', 'medium', 'high'] }),
  ...model('gpt-5.1', 1762800673, { efforts: GPT51, snapshot: '2025-11-13', end: END_OF_GPT51 }),
  ...model('gpt-5.1-codex', 1762988221, { efforts: ['low', 'medium', 'high'], end: '2026-07-23' }),
  ...model('gpt-5.1-codex-max', 1763671532, { efforts: CODEX }),
  ...model('gpt-5.1-chat-latest', 1762547951, { efforts: CHAT, end: '2026-07-23' }),
  ...model('gpt-5.2', 1765313051, { efforts: LATER, snapshot: '2025-12-11' }),
  ...model('gpt-5.2-pro', 1765343983, { efforts: PRO, snapshot: '2025-12-11' }),
  ...model('gpt-5.2-chat-latest', 1765344352, { efforts: CHAT, end: '2026-08-10' }),
  ...model('gpt-5.3-chat-latest', 1770000000, { efforts: CHAT, end: '2026-08-10' }),
  ...model('gpt-5.4', 1772654062, { efforts: LATER }),
  ...model('gpt-5.4-mini', 1773705600, { efforts: LATER, snapshot: '2026-03-17' }),
  ...model('gpt-5.4-nano', 1773705600, { efforts: LATER, snapshot: '2026-03-17', end: END_OF_GPT51 }),
  ...model('gpt-5.5', 1776902400, { efforts: LATER, snapshot: '2026-04-23' }),
  ...['gpt-5.6-sol', 'gpt-5.6-terra', 'gpt-5.6-luna'].flatMap((id) =>
    model(id, 1782000000, { efforts: LATER }),
  ),
  ...['gpt-6-astra', 'gpt-6-sol', 'gpt-6-luna', 'gpt-6.1-sol', 'gpt-6.1-terra'].flatMap((id) =>
    model(id, 1788000000, { efforts: LATER }),
  ),
];
