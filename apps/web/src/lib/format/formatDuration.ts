/** Whole seconds as the interface writes them, the same in all three languages: `8 s`. */
export function formatSeconds(seconds: number): string {
  return `${Math.max(0, Math.round(seconds))} s`;
}

/** A place or length in film: `0:29`, `12:05`, `1:02:03`. Unknown or negative values read as `0:00`. */
export function formatTimecode(seconds: number): string {
  const total = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const rest = String(total % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A length in words for the ear and for longer waits: `2 min`, `45 sec` in the reader's language. */
export function formatWait(seconds: number, locale: string): string {
  const inMinutes = seconds >= 90;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inMinutes ? 'minute' : 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(inMinutes ? seconds / 60 : Math.max(0, seconds));
}
