import localFont from 'next/font/local';

/** Display face; never below 26 px. */
export const imbue = localFont({
  src: '../../../../node_modules/@fontsource-variable/imbue/files/imbue-latin-opsz-normal.woff2',
  variable: '--font-imbue',
  weight: '100 900',
  display: 'swap',
  preload: true,
  adjustFontFallback: 'Times New Roman',
});

/** Text face. */
export const instrument = localFont({
  src: '../../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  variable: '--font-instrument',
  weight: '400 700',
  display: 'swap',
  preload: true,
});

/** Script page, timecodes and prices on stubs; small and late, so not preloaded. */
export const spline = localFont({
  src: '../../../../node_modules/@fontsource-variable/spline-sans-mono/files/spline-sans-mono-latin-wght-normal.woff2',
  variable: '--font-spline',
  weight: '300 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});
