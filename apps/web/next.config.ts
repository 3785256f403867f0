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
  webpack: (webpack, { isServer, dev }) => {
    const split = webpack.optimization?.splitChunks;
    if (!isServer && !dev && split !== undefined && split !== false) {
      // Layout and page are separate entries: without this each would carry its own copy of the translator.
      split.cacheGroups = {
        ...split.cacheGroups,
        intl: {
          name: 'intl',
          test: /[\\/](use-intl|next-intl|@formatjs)[\\/]/,
          chunks: 'all',
          enforce: true,
          priority: 50,
        },
      };
    }
    return webpack;
  },
};

export default withMessages(config);
