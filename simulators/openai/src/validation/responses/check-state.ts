import { ApiError, badRequest } from '../../api-error.ts';
import { type JsonRecord, recordsOf, textOf } from '../../json.ts';
import type { Simulator } from '../../simulator.ts';

function notStored(id: string): ApiError {
  return new ApiError({
    status: 404,
    message: `Item with id '${id}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`,
    param: 'input',
  });
}

/** Puts the stored item in the place of each `item_reference`. */
function followReferences(simulator: Simulator, items: JsonRecord[]): JsonRecord[] {
  return items.map((item) => {
    if (item['type'] !== 'item_reference') return item;
    const id = String(item['id']);
    const stored = simulator.storedItems.get(id);
    if (!stored) throw notStored(id);
    return stored;
  });
}

/** A reasoning item travels whole (its encrypted content is ours) or is one that was stored. */
function checkReasoningItems(simulator: Simulator, items: JsonRecord[]): void {
  for (const item of items) {
    if (item['type'] !== 'reasoning') continue;
    const id = String(item['id']);
    const sealed = textOf(item['encrypted_content']);
    if (sealed === undefined && !simulator.storedItems.has(id)) throw notStored(id);
    if (sealed !== undefined && sealed !== sealReasoning(id)) {
      throw badRequest(
        `The encrypted content for item ${id} could not be verified. Reason: Encrypted content could not be decrypted or parsed.`,
        null,
        'invalid_encrypted_content',
      );
    }
  }
}

/** What stands for the encrypted chain of thought of a reasoning item. */
export function sealReasoning(id: string): string {
  return `gAAAAAB${Buffer.from(`simulated reasoning of ${id}`).toString('base64url')}`;
}

function refuseUnpaired(text: string): never {
  throw badRequest(text, 'input', null);
}

function isOutput(item: JsonRecord | undefined): boolean {
  return (
    item !== undefined &&
    !String(item['type']).endsWith('_call_output') &&
    (item['role'] ?? 'assistant') === 'assistant'
  );
}

/** An item we issued after reasoning must come back together with that reasoning, and reasoning never alone. */
function checkReasoningPairs(simulator: Simulator, items: JsonRecord[]): void {
  for (const [index, item] of items.entries()) {
    const id = String(item['id']);
    const type = String(item['type'] ?? 'message');
    const needs = simulator.issued.get(id) ?? null;
    if (needs !== null && !items.slice(0, index).some((one) => one['id'] === needs)) {
      refuseUnpaired(
        `Item '${id}' of type '${type}' was provided without its required 'reasoning' item: '${needs}'.`,
      );
    }
    if (type === 'reasoning' && !isOutput(items[index + 1])) {
      refuseUnpaired(`Item '${id}' of type 'reasoning' was provided without its required following item.`);
    }
  }
}

/** Calls and outputs of both kinds of tools, and how the API names them. */
const CALLS = [
  { type: 'function_call', name: 'function call' },
  { type: 'custom_tool_call', name: 'custom tool call' },
];

/** Every call has its output and every output its call. */
function checkToolPairs(items: JsonRecord[]): void {
  for (const { type, name } of CALLS) checkPairsOf(items, type, name);
}

function checkPairsOf(items: JsonRecord[], callType: string, name: string): void {
  const idsOf = (type: string) =>
    items.filter((item) => item['type'] === type).map((item) => String(item['call_id']));
  const calls = idsOf(callType);
  const outputs = idsOf(`${callType}_output`);
  const open = calls.find((id) => !outputs.includes(id));
  if (open !== undefined) throw badRequest(`No tool output found for ${name} ${open}.`, 'input', null);
  const stray = outputs.find((id) => !calls.includes(id));
  if (stray !== undefined) {
    throw badRequest(`No tool call found for ${name} output with call_id ${stray}.`, 'input', null);
  }
}

function contextBefore(simulator: Simulator, body: JsonRecord): JsonRecord[] {
  const previous = textOf(body['previous_response_id']);
  if (previous === undefined) return [];
  if (body['conversation'] !== undefined && body['conversation'] !== null) {
    throw badRequest(
      "Mutually exclusive parameters: 'previous_response_id' and 'conversation'. Ensure you are only providing one of them.",
      null,
      'mutually_exclusive_parameters',
    );
  }
  const stored = simulator.stored.get(previous);
  if (stored) return stored.context;
  throw badRequest(
    `Previous response with id '${previous}' not found.`,
    'previous_response_id',
    'previous_response_not_found',
  );
}

/**
 * Judges a request against what the server remembers.
 * @returns every input item the model sees, those of the previous responses first.
 * @throws ApiError
 */
export function checkState(simulator: Simulator, body: JsonRecord): JsonRecord[] {
  const before = contextBefore(simulator, body);
  const given =
    typeof body['input'] === 'string'
      ? [{ type: 'message', role: 'user', content: body['input'] }]
      : recordsOf(body['input']);
  const items = [...before, ...followReferences(simulator, given)];
  checkReasoningItems(simulator, items);
  checkReasoningPairs(simulator, items);
  checkToolPairs(items);
  return items;
}
