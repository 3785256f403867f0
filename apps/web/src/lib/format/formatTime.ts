/** Where and when a time is read; `timeZone` keeps server and browser in agreement. */
export interface TimeStyle {
  locale: string;
  timeZone?: string | undefined;
}

function zone(style: TimeStyle): { timeZone?: string } {
  return style.timeZone === undefined ? {} : { timeZone: style.timeZone };
}

/** Hours and minutes, 24 hours: `14:32`. `iso` is an ISO 8601 time. */
export function formatClock(iso: string, style: TimeStyle): string {
  return new Intl.DateTimeFormat(style.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone(style),
  }).format(new Date(iso));
}

/** A day: `November 22, 2026`. */
export function formatDay(iso: string, style: TimeStyle): string {
  return new Intl.DateTimeFormat(style.locale, { dateStyle: 'long', ...zone(style) }).format(new Date(iso));
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago or ahead, in the largest whole unit: `2 min. ago`, `yesterday`, `now`. */
export function formatRelative(iso: string, nowIso: string, locale: string): string {
  const seconds = (Date.parse(iso) - Date.parse(nowIso)) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step === undefined
    ? format.format(0, 'second')
    : format.format(Math.trunc(seconds / step[1]), step[0]);
}
