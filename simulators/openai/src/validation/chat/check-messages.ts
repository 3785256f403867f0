import { badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord, listOf, recordsOf } from '../../json.ts';
import { expectKey, expectKind, expectOneOf } from '../expect.ts';
import { expectFilled } from '../expect-list.ts';

const ROLES = ['system', 'assistant', 'user', 'function', 'tool', 'developer'];

/** `messages` is there, not empty, and every role is known. */
export function checkMessages(body: JsonRecord): void {
  expectFilled(body['messages'], 'messages');
  for (const [index, message] of listOf(body['messages']).entries()) {
    const param = `messages[${index}]`;
    expectKind(message, 'object', param);
    if (!isRecord(message)) continue;
    expectKey(message, 'role', `${param}.role`);
    expectOneOf(message['role'], ROLES, `${param}.role`);
    if (Array.isArray(message['tool_calls'])) expectFilled(message['tool_calls'], `${param}.tool_calls`);
  }
}

/** Every call of an assistant message is answered by tool messages right after it. */
export function checkToolMessages(body: JsonRecord): void {
  const messages = recordsOf(body['messages']);
  for (const [index, message] of messages.entries()) {
    const open = new Set(recordsOf(message['tool_calls']).map((call) => String(call['id'])));
    for (const next of messages.slice(index + 1)) {
      if (next['role'] !== 'tool') break;
      open.delete(String(next['tool_call_id']));
    }
    if (open.size > 0) {
      throw badRequest(
        `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...open].join(', ')}`,
        `messages.[${index + 1}].role`,
        null,
      );
    }
  }
}

/** Content may be absent only where a call, a refusal or audio stands in for it; judged last of all. */
export function checkMessageContent(body: JsonRecord): void {
  for (const [index, message] of recordsOf(body['messages']).entries()) {
    const standsIn = ['tool_calls', 'refusal', 'function_call', 'audio'].some((key) => message[key]);
    if ((message['content'] ?? null) === null && !(message['role'] === 'assistant' && standsIn)) {
      throw badRequest(
        "Invalid value for 'content': expected a string, got null.",
        `messages.[${index}].content`,
        null,
      );
    }
  }
}

/** JSON mode needs the word somewhere in the messages. */
export function checkJsonWord(body: JsonRecord): void {
  const format = body['response_format'];
  if (
    isRecord(format) &&
    format['type'] === 'json_object' &&
    !/json/i.test(JSON.stringify(body['messages']))
  ) {
    throw badRequest(
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      'messages',
      null,
    );
  }
}
