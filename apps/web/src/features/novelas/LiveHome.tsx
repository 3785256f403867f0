'use client';
import { later } from '../../components/later.tsx';

/** The novela at work at the right of the composer; its HTML comes first, its life after. */
export const LiveRunning = later(async () => (await import('./HomeRunning.tsx')).HomeRunning, {
  ahead: true,
});

/** The dashboard's rows; links before they are live. */
export const LiveRows = later(async () => (await import('./HomeRows.tsx')).HomeRows, { ahead: true });
