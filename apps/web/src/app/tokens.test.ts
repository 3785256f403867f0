import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const css = await readFile(new URL('./tokens.css', import.meta.url), 'utf8');

function declarations(selector: string): string[] {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return body
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
}

const names = (lines: string[]) => lines.map((line) => line.split(':')[0]);

describe('tokens', () => {
  it('paints a dark device and a chosen dark theme alike', () => {
    const chosen = declarations('\n[data-theme="dark"]');
    expect(chosen.length).toBeGreaterThan(20);
    expect(declarations('[data-theme="system"]')).toEqual(chosen);
  });

  it('names the same tokens in both rooms', () => {
    expect(names(declarations('[data-theme="light"]'))).toEqual(names(declarations('\n[data-theme="dark"]')));
  });
});
