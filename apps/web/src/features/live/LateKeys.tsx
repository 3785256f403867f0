'use client';
import { later } from '../../components/later.tsx';

/** The keys every page knows; nothing of them is seen. */
export const LateKeys = later(async () => (await import('./PrimaryKey.tsx')).PrimaryKey, { ahead: true });
