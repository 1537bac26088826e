import { expect, test, vi } from 'vitest';
import { findBrowser } from './browser';
import { collect } from './child';
import { Halt } from './halt';
import { run } from './postgres/run';

vi.mock('./postgres/run', () => ({ run: vi.fn() }));
vi.mock('./child', () => ({
  collect: vi.fn(() => Promise.resolve({ ok: false, output: '' })),
  programs: {},
}));
vi.mock('node:fs', () => ({ existsSync: () => true }));

/** A machine on which programs run, or not. */
const running = (runs: (file: string) => boolean) =>
  vi.mocked(run).mockImplementation((file) => Promise.resolve({ ok: runs(file), output: '' }));

test('where no browser runs and none can be installed, the one command to run is said in one line', async () => {
  running(() => false);
  const refusal: unknown = await findBrowser(() => undefined).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Halt);
  expect((refusal as Halt).message).toBe(
    "The browser tests need Chromium, and it could not be installed here. Run: sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk'",
  );
  expect(collect).toHaveBeenCalledOnce();
});

test('a browser that is there but lacks its libraries is passed over for one that runs', async () => {
  running((file) => file === '/usr/bin/google-chrome');
  expect(await findBrowser(() => undefined)).toBe('/usr/bin/google-chrome');
});
