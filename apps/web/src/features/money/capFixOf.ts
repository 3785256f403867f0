import { ApiError } from '../../lib/api/ApiError.ts';

/** The one press that lifts the cap which refused a request. USD. */
export interface CapFix {
  readonly scope: 'novela' | 'month';
  readonly novelaId: string | null;
  readonly cap: number;
}

/** Which cap to raise, and to what, so that a refused request fits; null for any other failure. Pure. */
export const capFixOf = (failure: unknown): CapFix | null => {
  if (!(failure instanceof ApiError) || failure.code !== 'budget_exceeded') {
    return null;
  }
  const { scope, novelaId, cap } = failure.fixes.find(({ kind }) => kind === 'raise_cap')?.payload ?? {};
  if ((scope !== 'novela' && scope !== 'month') || typeof cap !== 'number' || cap <= 0) {
    return null;
  }
  return { scope, novelaId: typeof novelaId === 'string' ? novelaId : null, cap };
};
