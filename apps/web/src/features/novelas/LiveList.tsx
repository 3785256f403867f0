'use client';
import { later } from '../../components/later.tsx';

/** The list with its menus; its HTML comes first, its life after. */
export const LiveList = later(async () => (await import('./NovelaList.tsx')).NovelaList, { ahead: true });
