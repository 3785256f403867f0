import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** Messages are compiled while building, so the browser receives no ICU parser. */
const withMessages = createNextIntlPlugin({
  requestConfig: './src/lib/i18n/request.ts',
  experimental: {
    messages: { path: './messages', format: 'json', locales: ['en', 'pt-BR', 'es'], precompile: true },
  },
});

const config: NextConfig = {
  output: 'standalone',
  // Packages are hoisted to the repository root: the standalone trace has to start there.
  outputFileTracingRoot: fileURLToPath(new URL('../../', import.meta.url)),
  poweredByHeader: false,
  reactStrictMode: true,
  // Posters are small WebP files served by Express; a second optimiser would only copy them.
  images: { unoptimized: true },
  transpilePackages: ['@novela/contract'],
  eslint: { ignoreDuringBuilds: true },
  typescript: { ignoreBuildErrors: false },
  webpack: (webpack, { isServer }) => {
    if (!isServer) {
      // The same hooks over the compiled messages, without what only a server needs.
      webpack.resolve.alias['next-intl$'] = fileURLToPath(
        new URL('src/lib/i18n/browserIntl.tsx', import.meta.url),
      );
      // Its own provider is named by its server half, rendered by nobody.
      const real = createRequire(import.meta.url).resolve('next-intl');
      webpack.resolve.alias[path.join(path.dirname(real), 'shared/NextIntlClientProvider.js')] = false;
    }
    return webpack;
  },
};

export default withMessages(config);
