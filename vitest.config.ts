import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
// 'react-server' makes the server-only marker silent outside Next.
const conditions = ['react-server', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { alias, conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'domain/**/*.test.ts',
            'lib/**/*.test.ts',
            'components/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'plans/**/*.test.ts',
          ],
          exclude: ['scripts/**/*.fault.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['db/**/*.test.ts', 'app/**/*.test.ts'],
          exclude: ['**/*.fault.test.ts'],
          globalSetup: ['./db/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['**/*.fault.test.ts'],
          exclude: ['node_modules/**'],
          globalSetup: ['./db/testing/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
