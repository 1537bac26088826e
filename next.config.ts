import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

// Whoever builds: nothing is told to anybody.
process.env['NEXT_TELEMETRY_DISABLED'] = '1';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Only a demo or test build can have its business date moved; a production build has no such route. */
const movable = process.env['YUEQIAN_BUILD'] === 'demo';

const config: NextConfig = {
  distDir: process.env['YUEQIAN_DIST'] ?? '.next',
  pageExtensions: movable ? ['tsx', 'ts', 'demo.ts'] : ['tsx', 'ts'],
  env: { YUEQIAN_MOVABLE_DATE: movable ? 'yes' : '' },
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // `npm run check` types everything, with the same settings.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: ['pg', 'pino', '@node-rs/argon2', 'exceljs'],
};

export default config;
