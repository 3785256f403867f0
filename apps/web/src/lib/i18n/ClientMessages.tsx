import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

export interface ClientMessagesProps {
  /** Namespaces the islands below need beside `components`. */
  namespaces?: readonly string[];
  children: ReactNode;
}

/** Sends only the named message namespaces (and always `components`) to the browser. Server component. */
export async function ClientMessages({ namespaces = [], children }: ClientMessagesProps) {
  const all = await getMessages();
  const wanted = new Set(['components', ...namespaces]);
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
