import type { Door, Fault, Where } from './fault.ts';

type Waiting = { readonly fault: Fault; left: number; skip: number };

/** The scripted faults, taken one by one by the requests they match. */
export function createScript() {
  let waiting: Waiting[] = [];
  return {
    add(faults: Fault | readonly Fault[]): void {
      for (const fault of [faults].flat() as Fault[]) {
        const left = fault.times === 'always' ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
        waiting.push({ fault, left, skip: fault.skip ?? 0 });
      }
    },
    /** Takes the first waiting fault of one sort that matches this request, or undefined. */
    take<T extends Fault>(
      door: Door,
      seen: Where & { prompt?: string },
      sort: (f: Fault) => f is T,
    ): T | undefined {
      const wanted = (fault: Fault): fault is T =>
        (fault.on ?? 'generate') === door && sort(fault) && matches(fault.where, seen);
      for (const entry of waiting) {
        const { fault } = entry;
        if (wanted(fault) && isDue(entry)) {
          entry.left -= 1;
          waiting = waiting.filter((other) => other.left > 0);
          return fault;
        }
      }
      return undefined;
    },
    /** @throws Error naming every finite fault that no request has met. */
    assertDone(): void {
      const unmet = waiting.filter((entry) => Number.isFinite(entry.left)).map((entry) => entry.fault.kind);
      if (unmet.length > 0) throw new Error(`Scripted faults never met: ${unmet.join(', ')}`);
    },
    reset(): void {
      waiting = [];
    },
  };
}

export type Script = ReturnType<typeof createScript>;

/** Lets a waiting fault's skipped requests pass first. */
function isDue(entry: Waiting): boolean {
  if (entry.skip <= 0) return true;
  entry.skip -= 1;
  return false;
}

function matches(where: Where | undefined, seen: Where & { prompt?: string }): boolean {
  if (!where) return true;
  const { promptIncludes, ...rest } = where;
  if (promptIncludes !== undefined && !seen.prompt?.includes(promptIncludes)) return false;
  return Object.entries(rest).every(([key, value]) => seen[key as 'userId'] === value);
}
