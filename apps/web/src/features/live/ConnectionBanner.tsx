'use client';
import { later } from '../../components/later.tsx';
import { useConnection } from '../../lib/socket/useConnection.ts';

// Fetched ahead: without a connection it could not be.
const LostBanner = later(async () => (await import('./LostBanner.tsx')).LostBanner, { ahead: true });

/** Says that live news stopped, for as long as it did. */
export function ConnectionBanner() {
  return useConnection() === 'down' && <LostBanner />;
}
