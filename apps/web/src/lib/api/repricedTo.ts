import { ApiError } from './ApiError.ts';

/** The new USD price when a press was refused because the price moved; the next press approves it. Pure. */
export const repricedTo = (failure: unknown): number | null =>
  failure instanceof ApiError && failure.code === 'price_changed'
    ? (failure.fixes.find(({ kind }) => kind === 'approve_price')?.cost ?? null)
    : null;
