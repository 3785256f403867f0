'use client';
import { useSyncExternalStore } from 'react';
import { later } from './later.tsx';
import { readNoToasts, readToasts, subscribeToasts } from './toastStore.ts';

const NotificationList = later(async () => (await import('./NotificationList.tsx')).NotificationList);

/** The notification list; appears in the top bar with the first news. */
export function NotificationBell() {
  const entries = useSyncExternalStore(subscribeToasts, readToasts, readNoToasts);
  return entries.length > 0 && <NotificationList />;
}
