import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
// The marker of server modules throws outside Next; its empty twin stands in for it.
const alias = { '@': root, 'server-only': `${root}/node_modules/server-only/empty.js` };

export default defineConfig({
  resolve: { alias },
  test: {
    env: { LOG_LEVEL: 'silent' },
    // By itself it leaves a core to others, which of two is half; these tests mostly wait for PostgreSQL.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'documents/**/*.test.ts',
            'domain/**/*.test.ts',
            'lib/**/*.test.ts',
            'components/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'plans/**/*.test.ts',
          ],
          exclude: ['**/*.fault.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['db/**/*.test.ts', 'app/**/*.test.ts'],
          exclude: ['**/*.fault.test.ts'],
          globalSetup: ['./scripts/test-cluster.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['**/*.fault.test.ts'],
          exclude: ['node_modules/**', '.data/**'],
          globalSetup: ['./scripts/test-cluster.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
