'use client';
import type { ReactNode } from 'react';
import { useConnection } from '../../lib/socket/useConnection.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';

/** At most one banner: a lost connection first, then what the page has to say about its cap. */
export function OneBanner({ cap }: { cap: ReactNode }) {
  return useConnection() === 'down' ? <ConnectionBanner /> : cap;
}
