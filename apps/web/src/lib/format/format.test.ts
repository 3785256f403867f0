import { describe, expect, it } from 'vitest';
import { formatBytes } from './formatBytes.ts';
import { formatSeconds, formatTimecode, formatWait } from './formatDuration.ts';
import { formatMoney, speakMoney } from './formatMoney.ts';
import { formatClock, formatRelative } from './formatTime.ts';

/** Intl separates with no-break spaces; tests read them as plain ones. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formatMoney', () => {
  it('follows the language of the reader', () => {
    expect(formatMoney(0.96, 'en')).toBe('$0.96');
    expect(plain(formatMoney(0.96, 'pt-BR'))).toBe('US$ 0,96');
    expect(plain(formatMoney(0.96, 'es'))).toBe('0,96 US$');
  });

  it('marks an estimate with a tilde', () => {
    expect(formatMoney(0.02, 'en', { estimate: true })).toBe('~$0.02');
  });

  it('drops cents only from whole caps', () => {
    expect(formatMoney(60, 'en', { whole: true })).toBe('$60');
    expect(formatMoney(57.5, 'en', { whole: true })).toBe('$57.50');
    expect(formatMoney(60, 'en')).toBe('$60.00');
  });

  it('never shows a small price as nothing', () => {
    expect(formatMoney(0.003, 'en')).toBe('$0.003');
    expect(formatMoney(0, 'en')).toBe('$0.00');
  });

  it('speaks an amount', () => {
    expect(speakMoney(7.68, 'en')).toBe('7.68 US dollars');
    expect(speakMoney(1, 'en')).toBe('1 US dollar');
  });
});

describe('formatDuration', () => {
  it('writes seconds, timecodes and waits', () => {
    expect(formatSeconds(8)).toBe('8 s');
    expect(formatTimecode(29.9)).toBe('0:29');
    expect(formatTimecode(3723)).toBe('1:02:03');
    expect(formatTimecode(Number.NaN)).toBe('0:00');
    expect(formatWait(120, 'en')).toBe('2 min');
    expect(formatWait(40, 'pt-BR')).toBe('40 s');
  });
});

describe('formatTime', () => {
  it('writes a clock in the asked zone', () => {
    const style = { locale: 'en', timeZone: 'America/Bahia' };
    expect(formatClock('2026-11-22T17:32:00Z', style)).toBe('14:32');
  });

  it('counts back in the largest whole unit', () => {
    const now = '2026-11-22T12:00:00Z';
    expect(formatRelative('2026-11-22T11:58:00Z', now, 'en')).toBe('2 min. ago');
    expect(formatRelative('2026-11-21T12:00:00Z', now, 'en')).toBe('yesterday');
    expect(formatRelative('2026-11-22T11:59:40Z', now, 'en')).toBe('now');
  });
});

describe('formatBytes', () => {
  it('picks the unit', () => {
    expect(formatBytes(18_400_000, 'en')).toBe('18.4 MB');
    expect(formatBytes(1_200_000_000, 'es')).toMatch(/1,2\sGB/);
    expect(formatBytes(0, 'en')).toBe('0 bytes');
  });
});
