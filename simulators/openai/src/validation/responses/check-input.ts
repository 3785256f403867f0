import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord } from '../../json.ts';
import { expectKey, expectKind, expectOneOf, wrongType } from '../expect.ts';
import { refuseUnknownKeys } from '../known-keys.ts';
import { checkContent } from './check-content.ts';

type ItemRule = { required: readonly string[]; known: readonly string[]; prefix?: string };

const COMMON = ['type', 'id', 'status'];

/** The item types this account's tools can lead to; what must and may stand in each, and how its id begins. */
const RULES: Record<string, ItemRule> = {
  message: { required: ['role', 'content'], known: [...COMMON, 'role', 'content', 'phase'], prefix: 'msg' },
  reasoning: {
    required: ['id', 'summary'],
    known: [...COMMON, 'summary', 'content', 'encrypted_content'],
    prefix: 'rs',
  },
  function_call: {
    required: ['arguments', 'call_id', 'name'],
    known: [...COMMON, 'arguments', 'call_id', 'name', 'namespace', 'caller'],
    prefix: 'fc',
  },
  function_call_output: {
    required: ['call_id', 'output'],
    known: [...COMMON, 'call_id', 'output', 'caller'],
    prefix: 'fc',
  },
  custom_tool_call: {
    required: ['call_id', 'input', 'name'],
    known: [...COMMON, 'call_id', 'input', 'name', 'namespace', 'caller', 'async'],
    prefix: 'ctc',
  },
  custom_tool_call_output: {
    required: ['call_id', 'output'],
    known: [...COMMON, 'call_id', 'output', 'caller'],
    prefix: 'ctc',
  },
  web_search_call: { required: ['id'], known: [...COMMON, 'action'], prefix: 'ws' },
  item_reference: { required: ['id'], known: ['type', 'id'] },
};

function checkId(item: JsonRecord, rule: ItemRule, param: string): void {
  const id = item['id'];
  if (id === undefined || id === null) return;
  expectKind(id, 'string', `${param}.id`);
  if (rule.prefix && !String(id).startsWith(rule.prefix)) {
    throw badRequest(
      `Invalid '${param}.id': '${String(id)}'. Expected an ID that begins with '${rule.prefix}'.`,
      `${param}.id`,
      'invalid_value',
    );
  }
}

function checkStrings(item: JsonRecord, param: string): void {
  for (const key of ['call_id', 'name', 'arguments', 'input']) {
    if (item[key] !== undefined) expectKind(item[key], 'string', `${param}.${key}`);
  }
}

function checkItem(item: unknown, param: string): void {
  expectKind(item, 'object', param);
  if (!isRecord(item)) return;
  const type = item['type'] ?? ('role' in item ? 'message' : undefined);
  if (type === undefined) expectKey(item, 'type', `${param}.type`);
  expectOneOf(type, Object.keys(RULES), param);
  const rule = RULES[String(type)];
  if (!rule) return;
  for (const key of rule.required) expectKey(item, key, `${param}.${key}`);
  if (type === 'message') {
    expectOneOf(item['role'], ['assistant', 'system', 'developer', 'user'], param);
    checkContent(item, param);
  }
  checkStrings(item, param);
  checkId(item, rule, param);
  refuseUnknownKeys(item, rule.known, `${param}.`);
}

/** `input`: a string, or items of known types in their exact shape. */
export function checkInput(body: JsonRecord): void {
  const { input } = body;
  if (input === undefined || input === null) {
    if (body['prompt'] || body['previous_response_id'] || body['conversation']) return;
    throw badRequest("Missing required parameter: 'input'.", 'input', 'missing_required_parameter');
  }
  if (typeof input === 'string') return;
  if (!Array.isArray(input)) throw wrongType('input', 'one of an array of objects or string', input);
  for (const [index, item] of input.entries()) checkItem(item, `input[${index}]`);
}
