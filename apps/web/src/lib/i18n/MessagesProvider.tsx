'use client';
// In the browser this name leads to `browserIntl.tsx`: see `next.config.ts`.
import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';

/** Language, messages and time zone for the islands below. */
export function MessagesProvider(props: ComponentProps<typeof NextIntlClientProvider>) {
  return <NextIntlClientProvider {...props} />;
}
