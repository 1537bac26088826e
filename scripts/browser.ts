import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { collect, programs } from './child';
import { Halt } from './halt';
import { run } from './postgres/run';
import type { Log } from './stopwatch';

const debian = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk';

/** A Chromium that runs here: one that is installed, or one that can be. */
export async function findBrowser(log: Log): Promise<string> {
  const found = (await installed()) ?? (await install(log));
  if (found) return found;
  throw new Halt(`The browser tests need Chromium, and it could not be installed here. Run: ${advice()}`);
}

async function installed(): Promise<string | undefined> {
  const names = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  for (const path of [chromium.executablePath(), ...names]) {
    // Playwright's own is there but does not run where the system lacks its libraries.
    if (existsSync(path) && (await run(path, ['--version'])).ok) return path;
  }
  return undefined;
}

async function install(log: Log): Promise<string | undefined> {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    log('Installing Chromium (apt-get)');
    await run('/bin/sh', ['-c', `export DEBIAN_FRONTEND=noninteractive; ${debian}`]);
    const found = await installed();
    if (found) return found;
  }
  log('Installing Chromium (playwright install)');
  await collect({ args: [programs.playwright, 'install', 'chromium'] });
  return installed();
}

function advice(): string {
  return existsSync('/usr/bin/apt-get')
    ? `sudo sh -c '${debian}'`
    : 'npx playwright install --with-deps chromium';
}
