import { describe, expect, it } from 'vitest';
import { openSimulator } from './open-simulator.ts';

const { client } = openSimulator();
const ask = (extra: object) =>
  client().responses.create({ model: 'gpt-5', input: 'Which model should I use?', ...extra });
const reasoningOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.usage?.output_tokens_details.reasoning_tokens ?? -1;

describe('the budget', () => {
  it('is eaten by reasoning first: a small one ends incomplete without any text', async () => {
    const answer = await ask({ max_output_tokens: 400 });
    expect([answer.status, answer.output_text]).toEqual(['incomplete', '']);
    expect(answer.incomplete_details?.reason).toBe('max_output_tokens');
    expect([reasoningOf(answer), answer.usage?.output_tokens]).toEqual([400, 400]);
  });

  it('cuts the text where it ends', async () => {
    const whole = await ask({ reasoning: { effort: 'minimal' } });
    const cut = await ask({ reasoning: { effort: 'minimal' }, max_output_tokens: 70 });
    expect(whole.status).toBe('completed');
    expect(cut.status).toBe('incomplete');
    expect(cut.output_text.length).toBeGreaterThan(0);
    expect(cut.output_text.length).toBeLessThan(whole.output_text.length);
    expect(cut.usage?.output_tokens).toBe(70);
  });

  it('is spent according to effort, and adds up', async () => {
    const [minimal, low, medium, high] = await Promise.all(
      ['minimal', 'low', 'medium', 'high'].map((effort) => ask({ reasoning: { effort } })),
    );
    if (!minimal || !low || !medium || !high) throw new Error('four answers');
    expect(reasoningOf(minimal)).toBeLessThanOrEqual(64);
    expect(reasoningOf(low)).toBeGreaterThan(reasoningOf(minimal));
    expect(reasoningOf(medium)).toBeGreaterThan(reasoningOf(low));
    expect(reasoningOf(high)).toBeGreaterThan(reasoningOf(medium));
    expect(high.usage?.total_tokens).toBe((high.usage?.input_tokens ?? 0) + (high.usage?.output_tokens ?? 0));
  });

  it('knows a long prefix again', async () => {
    const instructions = 'You are the Writer of a small crew. '.repeat(200);
    const cached = async (input: string) =>
      (await ask({ instructions, input })).usage?.input_tokens_details.cached_tokens;
    expect(await cached('first')).toBe(0);
    const again = (await cached('second')) ?? 0;
    expect(again).toBeGreaterThanOrEqual(1024);
    expect(again % 128).toBe(0);
    expect((await ask({ instructions: 'short' })).usage?.input_tokens_details.cached_tokens).toBe(0);
  });
});
