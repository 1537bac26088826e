import { tmpdir } from 'node:os';
import { Telemetry } from 'next/dist/telemetry/storage';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

test('whoever builds or serves with our configuration tells nobody of it', async () => {
  vi.stubEnv('NEXT_TELEMETRY_DISABLED', '');
  await import('@/next.config');
  expect(new Telemetry({ distDir: tmpdir() }).isEnabled).toBe(false);
});
