import { describe, expect, it } from 'vitest';
import { startOpenAiSimulator } from '../src/start-openai-simulator.ts';
import { closed, openSimulator } from './open-simulator.ts';

const { simulator, client } = openSimulator();

type Frame = { event: string; data: Record<string, unknown> };

async function frames(body: object): Promise<{ frames: Frame[]; text: string }> {
  const answer = await fetch(`${simulator().url}/v1/responses`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-5', stream: true, ...body }),
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const text = await answer.text();
  const parts = text
    .trimEnd()
    .split('\n\n')
    .map((frame) => frame.split('\n'));
  return {
    text,
    frames: parts.map(([event = '', data = '']) => ({
      event: event.replace('event: ', ''),
      data: JSON.parse(data.replace('data: ', '')) as Record<string, unknown>,
    })),
  };
}

describe('a stream', () => {
  it('names every event, numbers them without a gap, and ends without [DONE]', async () => {
    const got = await frames({ input: 'How much does a scene cost?' });
    const names = got.frames.map((frame) => frame.event);
    expect(names.filter((name, index) => name !== names[index - 1])).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.output_item.done',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
    expect(got.frames.map((frame) => frame.data['sequence_number'])).toEqual(
      got.frames.map((_, index) => index),
    );
    expect(got.frames.every((frame) => frame.event === frame.data['type'])).toBe(true);
    expect(got.text).not.toContain('[DONE]');
  });

  it('adds up to the text of its end, in small deltas with padding unless that is off', async () => {
    const got = await frames({ input: 'Which model should I use?' });
    const deltas = got.frames.filter((frame) => frame.event === 'response.output_text.delta');
    const done = got.frames.find((frame) => frame.event === 'response.output_text.done');
    expect(deltas.map((frame) => frame.data['delta']).join('')).toBe(done?.data['text']);
    expect(Math.max(...deltas.map((frame) => String(frame.data['delta']).length))).toBeLessThanOrEqual(12);
    expect(deltas.every((frame) => 'obfuscation' in frame.data)).toBe(true);
    const bare = await frames({ input: 'Which model?', stream_options: { include_obfuscation: false } });
    expect(bare.text).not.toContain('obfuscation');
  });

  it('is read whole by the official client, with a summary of the reasoning when asked', async () => {
    const stream = client().responses.stream({
      model: 'gpt-5',
      input: 'An idea for the next scene, please',
      reasoning: { effort: 'low', summary: 'auto' },
    });
    const seen = new Set<string>();
    for await (const event of stream) seen.add(event.type);
    const final = await stream.finalResponse();
    expect(final.status).toBe('completed');
    expect(final.output_text.length).toBeGreaterThan(40);
    expect(seen).toContain('response.reasoning_summary_text.delta');
    expect(final.output[0]).toMatchObject({ type: 'reasoning', summary: [{ type: 'summary_text' }] });
  });

  it('carries a function call from empty arguments to whole ones', async () => {
    const parameters = closed({ modelId: { type: 'string' }, duration: { type: 'integer' } });
    const tools = [{ type: 'function', name: 'calculate_cost', parameters, strict: true }];
    const got = await frames({ input: JSON.stringify({ modelId: 'veo-3.1', duration: 8 }), tools });
    const added = got.frames.find((frame) => frame.data['output_index'] === 1);
    expect(added?.data['item']).toMatchObject({
      type: 'function_call',
      arguments: '',
      status: 'in_progress',
    });
    const done = got.frames.find((frame) => frame.event === 'response.function_call_arguments.done');
    expect(JSON.parse(String(done?.data['arguments']))).toEqual({ modelId: 'veo-3.1', duration: 8 });
  });

  it('ends with response.incomplete when the budget does not reach', async () => {
    const got = await frames({ input: 'Tell me a story', max_output_tokens: 16 });
    expect(got.frames.at(-1)).toMatchObject({
      event: 'response.incomplete',
      data: { response: { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } } },
    });
  });

  it('keeps the pace: first token later than the opening, speed as told', async () => {
    const paced = await startOpenAiSimulator({ pace: { firstTokenMs: 60, charactersPerSecond: 2000 } });
    const startedAt = performance.now();
    const answer = await fetch(`${paced.url}/v1/responses`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-test' },
      body: JSON.stringify({ model: 'gpt-5', stream: true, input: 'Which model should I use?' }),
    });
    const text = await answer.text();
    const took = performance.now() - startedAt;
    await paced.close();
    const said = /"type":"response.output_text.done".*?"text":"(.*?)"[,}]/.exec(text)?.[1]?.length ?? 0;
    expect(said).toBeGreaterThan(100);
    expect(took).toBeGreaterThan(60 + (said / 2000) * 1000 * 0.6);
  });
});
