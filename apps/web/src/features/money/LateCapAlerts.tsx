'use client';
import { later } from '../../components/later.tsx';

/** How much of the month's cap is used; nothing it says belongs to the first paint. */
export const LateStudioCapAlert = later(async () => (await import('./StudioCapAlert.tsx')).StudioCapAlert);

/** How much of the novela's cap is used; nothing it says belongs to the first paint. */
export const LateNovelaCapAlert = later(async () => (await import('./NovelaCapAlert.tsx')).NovelaCapAlert);
