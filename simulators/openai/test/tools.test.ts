import type OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { closed, openSimulator } from './open-simulator.ts';

const { client, simulator } = openSimulator();

const cost: OpenAI.Responses.FunctionTool = {
  type: 'function',
  name: 'calculate_cost',
  description: 'What a scene costs',
  strict: true,
  parameters: closed({
    modelId: { type: 'string', enum: ['veo-3.1', 'wan-2.5-t2v'] },
    duration: { type: 'integer' },
    seed: { type: ['integer', 'null'] },
  }),
};
const input = JSON.stringify({ modelId: 'wan-2.5-t2v', duration: 5, resolution: '720p' });

function callIn(response: OpenAI.Responses.Response) {
  const call = response.output.find((item) => item.type === 'function_call');
  if (!call) throw new Error('no call');
  return call;
}

/** Output items go back as they came; the client types the two sides apart. */
function asInput(response: OpenAI.Responses.Response): OpenAI.Responses.ResponseInputItem[] {
  return response.output as OpenAI.Responses.ResponseInputItem[];
}

describe('tools', () => {
  it('are called once with arguments from the input, then answered from, items sent back whole', async () => {
    const base = {
      model: 'gpt-5',
      tools: [cost],
      store: false,
      include: ['reasoning.encrypted_content' as const],
    };
    const first = await client().responses.create({ ...base, input });
    expect(JSON.parse(callIn(first).arguments)).toEqual({ modelId: 'wan-2.5-t2v', duration: 5, seed: null });
    const output = {
      type: 'function_call_output' as const,
      call_id: callIn(first).call_id,
      output: '{"total":0.5}',
    };
    const items = [{ role: 'user' as const, content: input }, ...asInput(first), output];
    const second = await client().responses.create({ ...base, input: items });
    expect(second.output_text).not.toBe('');
    expect(second.output.some((item) => item.type === 'function_call')).toBe(false);
  });

  it('refuse a call that comes back without its reasoning, or reasoning without what followed', async () => {
    const first = await client().responses.create({ model: 'gpt-5', tools: [cost], input });
    const call = callIn(first);
    const output = { type: 'function_call_output' as const, call_id: call.call_id, output: '{}' };
    const alone = client().responses.create({ model: 'gpt-5', tools: [cost], input: [call, output] });
    await expect(alone).rejects.toThrow(/was provided without its required 'reasoning' item: 'rs_/);
    const reasoning = first.output.filter((item) => item.type === 'reasoning');
    const orphan = client().responses.create({ model: 'gpt-5', input: reasoning });
    await expect(orphan).rejects.toThrow(
      /of type 'reasoning' was provided without its required following item/,
    );
  });

  it('go on from previous_response_id, and are missed when the output is', async () => {
    const first = await client().responses.create({ model: 'gpt-5', tools: [cost], input });
    const next = { model: 'gpt-5', tools: [cost], previous_response_id: first.id };
    await expect(client().responses.create({ ...next, input: 'And?' })).rejects.toThrow(
      /No tool output found for function call call_/,
    );
    const output = {
      type: 'function_call_output' as const,
      call_id: callIn(first).call_id,
      output: '{"total":0.5}',
    };
    expect((await client().responses.create({ ...next, input: [output] })).output_text).not.toBe('');
  });

  it('that are not stored cannot be gone back to', async () => {
    const first = await client().responses.create({ model: 'gpt-5', store: false, input: 'Hello' });
    await expect(
      client().responses.create({ model: 'gpt-5', previous_response_id: first.id, input: 'x' }),
    ).rejects.toThrow(/not found/);
    await expect(client().responses.retrieve(first.id)).rejects.toThrow(/not found/);
    const kept = await client().responses.create({ model: 'gpt-5', input: 'Hello' });
    expect((await client().responses.retrieve(kept.id)).output_text).toBe(kept.output_text);
  });

  it('honour tool_choice: none, required, a named one', async () => {
    const other: OpenAI.Responses.FunctionTool = {
      type: 'function',
      name: 'film_scene',
      strict: true,
      parameters: closed({}),
    };
    const ask = (tool_choice: OpenAI.Responses.ResponseCreateParams['tool_choice']) =>
      client().responses.create({
        model: 'gpt-5',
        tools: [cost, other],
        input,
        tool_choice: tool_choice ?? 'auto',
      });
    expect((await ask('none')).output.some((item) => item.type === 'function_call')).toBe(false);
    expect(callIn(await ask('required')).name).toBe('calculate_cost');
    expect(callIn(await ask({ type: 'function', name: 'film_scene' })).name).toBe('film_scene');
    const spending = await client().responses.create({
      model: 'gpt-5',
      tools: [other],
      input: 'Film scene 2',
    });
    expect(spending.output.some((item) => item.type === 'function_call')).toBe(false);
  });

  it('search the web when that is offered and asked for', async () => {
    const answer = await client().responses.create({
      model: 'gpt-5',
      input: 'Search the latest documentation of veo-3.1',
      tools: [{ type: 'web_search' }],
    });
    const search = answer.output.find((item) => item.type === 'web_search_call');
    expect(search).toMatchObject({ status: 'completed', action: { type: 'search' } });
    expect(answer.output_text).not.toBe('');
  });

  it('analyse an error first and look it up second', async () => {
    const parameters = closed({ query: { type: 'string' }, errorMessage: { type: 'string' } });
    const tool = (name: string): OpenAI.Responses.FunctionTool => ({
      type: 'function',
      name,
      strict: true,
      parameters,
    });
    const tools = [tool('search_documentation'), tool('analyze_error')];
    const items: OpenAI.Responses.ResponseInput = [
      { role: 'user', content: JSON.stringify({ errorMessage: 'E005 flagged', modelId: 'veo-3.1' }) },
    ];
    const names: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await client().responses.create({ model: 'gpt-5', tools, input: items });
      items.push(...asInput(answer));
      for (const item of answer.output) {
        if (item.type !== 'function_call') continue;
        names.push(item.name);
        items.push({ type: 'function_call_output', call_id: item.call_id, output: '{"found":true}' });
      }
    }
    expect(names).toEqual(['analyze_error', 'search_documentation']);
    expect(simulator().requests()).toHaveLength(3);
  });

  it('may be custom: called with free text where scripted, streamed as such, answered by their output', async () => {
    const base = {
      model: 'gpt-5',
      tools: [{ type: 'custom' as const, name: 'edl', format: { type: 'text' as const } }],
      tool_choice: { type: 'custom' as const, name: 'edl' },
    };
    simulator().script({ answer: { toolCalls: [{ name: 'edl', arguments: 'CUT 1 2' }] } });
    const stream = await client().responses.create({ ...base, input: 'Cut it.', stream: true });
    let written = '';
    let first: OpenAI.Responses.Response | undefined;
    for await (const event of stream) {
      if (event.type === 'response.custom_tool_call_input.delta') written += event.delta;
      if (event.type === 'response.completed') first = event.response;
    }
    expect(written).toBe('CUT 1 2');
    const call = first?.output.find((item) => item.type === 'custom_tool_call');
    expect(call).toMatchObject({ name: 'edl', input: 'CUT 1 2' });
    const output = { type: 'custom_tool_call_output' as const, call_id: call?.call_id ?? '', output: 'done' };
    const second = await client().responses.create({
      model: 'gpt-5',
      input: [output],
      previous_response_id: first?.id ?? '',
    });
    expect(second.output_text).not.toBe('');
  });
});
