import { isRecord, type JsonRecord, recordsOf } from '../json.ts';
import type { Turn } from '../responses/turn.ts';
import type { Brief } from './brief.ts';
import { told } from './read-brief.ts';

const MOST_CALLS = 2;

/** Names of functions that spend or change something: never called unless forced. */
const SPENDING = /^(call|film|submit|start|delete|remove|cancel|send|generate_video|generate_media|post|pay)/;

type Rule = { name: RegExp; when: (brief: Brief, format: string) => boolean };

const RULES: readonly Rule[] = [
  { name: /analy[sz]e_error|diagnose/, when: (brief) => hasError(brief) },
  {
    name: /search|lookup|documentation|knowledge/,
    when: (brief) => hasError(brief) || /\?/.test(brief.text),
  },
  { name: /cost|price|quote/, when: (brief) => told(brief, 'modelId', 'duration', 'quote') !== undefined },
  { name: /valid|check/, when: (brief) => told(brief, 'modelId', 'duration', 'parameters') !== undefined },
  {
    name: /scene_prompt|scene|prompt/,
    when: (brief, format) =>
      format === 'scene_script' || told(brief, 'sceneNumber', 'whatHappens') !== undefined,
  },
];

const TROUBLE = /\b(error|failed|refused|falh\w+|erro|fall[óo]|timeout|40[0-9]|429|50[0-9])\b/iu;

/** Something has gone wrong: the input says so by name, or, where it names nothing, in its words. */
function hasError(brief: Brief): boolean {
  const named = ['error', 'errors', 'errorMessage', 'errorCode', 'failure'].map((name) => told(brief, name));
  const some = named.some((one) => one !== undefined && !(Array.isArray(one) && one.length === 0));
  return some || (brief.values.size === 0 && TROUBLE.test(brief.text));
}

function mentions(brief: Brief, name: string): boolean {
  const words = name
    .split(/[_-]/)
    .filter((word) => word.length > 3 && !/^(get|list|find|fetch|generate)$/.test(word));
  return words.some((word) => new RegExp(`\\b${word.slice(0, 8)}`, 'iu').test(brief.text));
}

function formatName(body: JsonRecord): string {
  const format = isRecord(body['text']) && isRecord(body['text']['format']) ? body['text']['format'] : {};
  return String(format['name'] ?? '');
}

function relevance(name: string, brief: Brief, format: string): number {
  if (SPENDING.test(name)) return 0;
  const index = RULES.findIndex((rule) => rule.name.test(name));
  const rule = RULES[index];
  if (rule) return rule.when(brief, format) ? RULES.length - index + 1 : 0;
  return mentions(brief, name) ? 1 : 0;
}

/** Function calls since the last thing the user said. */
function callsSoFar(items: JsonRecord[]): string[] {
  const last = items.findLastIndex((item) => item['role'] === 'user');
  return items
    .slice(last + 1)
    .flatMap((item) => (item['type'] === 'function_call' ? [String(item['name'])] : []));
}

function allowedTools(body: JsonRecord): { tools: JsonRecord[]; must: boolean } {
  const tools = recordsOf(body['tools']).filter((tool) => tool['type'] === 'function');
  const choice = body['tool_choice'] ?? 'auto';
  if (choice === 'none') return { tools: [], must: false };
  if (!isRecord(choice)) return { tools, must: choice === 'required' };
  const names =
    choice['type'] === 'allowed_tools'
      ? recordsOf(choice['tools']).map((tool) => tool['name'])
      : [choice['name']];
  return {
    tools: tools.filter((tool) => names.includes(tool['name'])),
    must: choice['type'] === 'function' || choice['mode'] === 'required',
  };
}

/**
 * The function worth calling now, or `undefined` to answer: none twice, at most two in a row, one after another,
 * a second only while there is an error to understand; a forced one always.
 */
export function chooseTool(turn: Turn, brief: Brief): JsonRecord | undefined {
  const { tools, must } = allowedTools(turn.body);
  const called = callsSoFar(turn.items);
  const format = formatName(turn.body);
  const rated = tools
    .map((tool) => ({ tool, rating: relevance(String(tool['name']), brief, format) }))
    .sort((one, other) => other.rating - one.rating);
  if (must) return rated[0]?.tool;
  const most = hasError(brief) ? MOST_CALLS : 1;
  if (called.length >= most) return undefined;
  return rated.find((one) => one.rating > 0 && !called.includes(String(one.tool['name'])))?.tool;
}
