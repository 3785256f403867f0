import { type JsonRecord, recordsOf } from '../json.ts';
import { type DraftEvent, itemEvents } from './item-events.ts';

/** A padding that hides the length of a delta from the wire, as the API sends it. */
function obfuscation(delta: string, number: number): string {
  return Array.from({ length: 16 - (delta.length % 16) }, (_, index) =>
    ((number * 7 + index * 11) % 36).toString(36),
  ).join('');
}

/** Every event of a streamed response, in order and numbered; there is no `[DONE]` on this API. */
export function* responseEvents(
  open: JsonRecord,
  closed: JsonRecord,
  seed: number,
  obfuscate: boolean,
): Generator<DraftEvent & { sequence_number: number }> {
  let sequence_number = 0;
  function* drafts(): Generator<DraftEvent> {
    yield { type: 'response.created', response: open };
    yield { type: 'response.in_progress', response: open };
    for (const [index, item] of recordsOf(closed['output']).entries()) yield* itemEvents(item, index, seed);
    yield { type: `response.${String(closed['status'])}`, response: closed };
  }
  for (const draft of drafts()) {
    const { delta } = draft;
    const padded =
      obfuscate && typeof delta === 'string' ? { obfuscation: obfuscation(delta, sequence_number) } : {};
    yield { ...draft, sequence_number, ...padded };
    sequence_number += 1;
  }
}
