import { describe, expect, it } from 'vitest';
import { matchLocale } from './matchLocale.ts';

describe('matchLocale', () => {
  it('lets the cookie win over the browser', () => {
    expect(matchLocale('es', 'pt-BR')).toBe('es');
  });

  it('ignores a cookie that names no language of ours', () => {
    expect(matchLocale('fr', 'pt-BR,en;q=0.5')).toBe('pt-BR');
  });

  it('honours weights, not the order written', () => {
    expect(matchLocale(undefined, 'en;q=0.3, es-MX;q=0.9')).toBe('es');
  });

  it('reads any Portuguese as Brazilian Portuguese', () => {
    expect(matchLocale(undefined, 'pt-PT')).toBe('pt-BR');
    expect(matchLocale(undefined, 'pt')).toBe('pt-BR');
  });

  it('falls back to English', () => {
    expect(matchLocale(undefined, 'ja, de;q=0')).toBe('en');
    expect(matchLocale(undefined, null)).toBe('en');
  });
});
