import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LateNews } from '../components/LateNews.tsx';
import { ClientMessages } from '../lib/i18n/ClientMessages.tsx';
import { parseTheme, THEME_COOKIE } from '../lib/theme/theme.ts';
import { EarlyScript } from './_shell/EarlyScript.tsx';
import { imbue, instrument, spline } from './fonts.ts';

export const metadata: Metadata = {
  title: { default: 'Novela Studio', template: '%s · Novela Studio' },
  description: 'One sentence in, filmed scenes out.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f2f3ee' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1112' },
  ],
};

/** The document: language and theme come from cookies, so the first paint is already right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const fonts = `${imbue.variable} ${instrument.variable} ${spline.variable}`;
  return (
    <html lang={await getLocale()} data-theme={theme} className={fonts}>
      <body>
        <EarlyScript />
        <ClientMessages>
          {children}
          <LateNews />
        </ClientMessages>
      </body>
    </html>
  );
}
