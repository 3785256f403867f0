import { getLocale, getMessages, getTimeZone } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MessagesProvider } from './MessagesProvider.tsx';

export interface ClientMessagesProps {
  /** Namespaces the islands below need beside `components`. */
  namespaces?: readonly string[];
  children: ReactNode;
}

/** Sends only the named message namespaces (and always `components`) to the browser. Server component. */
export async function ClientMessages({ namespaces = [], children }: ClientMessagesProps) {
  const [all, locale, timeZone] = await Promise.all([getMessages(), getLocale(), getTimeZone()]);
  const wanted = new Set(['components', ...namespaces]);
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)));
  return (
    <MessagesProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </MessagesProvider>
  );
}
