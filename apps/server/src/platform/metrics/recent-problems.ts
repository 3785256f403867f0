import type { ErrorCode } from '@novela/contract/error-codes';

/** Remembers when this process last met each kind of problem. */
export interface RecentProblems {
  note(code: ErrorCode): void;
  /** True when the problem was met in the last minute. */
  isRecent(code: ErrorCode): boolean;
}

const recentMs = 60_000;

export function rememberProblems(onNote: (code: ErrorCode) => void, clock = Date.now): RecentProblems {
  const seen = new Map<ErrorCode, number>();
  return {
    note: (code) => {
      seen.set(code, clock());
      onNote(code);
    },
    isRecent: (code) => clock() - (seen.get(code) ?? Number.NEGATIVE_INFINITY) < recentMs,
  };
}
