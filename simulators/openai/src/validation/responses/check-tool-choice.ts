import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord, recordsOf } from '../../json.ts';
import { expectKey, expectOneOf, wrongType } from '../expect.ts';

const OBJECT_TYPES = ['function', 'custom', 'allowed_tools', 'web_search', 'web_search_preview'];
const NAMED: readonly unknown[] = ['function', 'custom'];

function refuseAbsent(name: string): never {
  throw badRequest(`Tool choice '${name}' not found in 'tools' parameter.`, 'tool_choice', null);
}

function isOffered(body: JsonRecord, choice: JsonRecord): boolean {
  return recordsOf(body['tools']).some(
    (tool) =>
      tool['type'] === choice['type'] && (!NAMED.includes(choice['type']) || tool['name'] === choice['name']),
  );
}

function checkObject(body: JsonRecord, choice: JsonRecord): void {
  expectKey(choice, 'type', 'tool_choice.type');
  expectOneOf(choice['type'], OBJECT_TYPES, 'tool_choice.type');
  if (choice['type'] === 'allowed_tools') {
    expectKey(choice, 'mode', 'tool_choice.mode');
    expectOneOf(choice['mode'], ['auto', 'required'], 'tool_choice.mode');
    expectKey(choice, 'tools', 'tool_choice.tools');
    const absent = recordsOf(choice['tools']).find((tool) => !isOffered(body, tool));
    if (absent) refuseAbsent(String(absent['name'] ?? absent['type']));
    return;
  }
  if (NAMED.includes(choice['type'])) expectKey(choice, 'name', 'tool_choice.name');
  if (!isOffered(body, choice)) refuseAbsent(String(choice['name'] ?? choice['type']));
}

/** `tool_choice` must be a known word or name tools that are offered. */
export function checkToolChoice(body: JsonRecord): void {
  const choice = body['tool_choice'];
  if (choice === undefined || choice === null) return;
  if (isRecord(choice)) {
    checkObject(body, choice);
    return;
  }
  if (typeof choice !== 'string') throw wrongType('tool_choice', 'one of an object or string', choice);
  expectOneOf(choice, ['none', 'auto', 'required'], 'tool_choice');
  if (choice === 'required' && recordsOf(body['tools']).length === 0) {
    throw badRequest("Tool choice 'required' must be specified with 'tools' parameter.", 'tool_choice', null);
  }
}
