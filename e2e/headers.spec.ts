import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { sightsOf, signIn, visit } from './pages';
import { heavy } from './test';

const always: Record<string, RegExp> = {
  'content-security-policy':
    /^default-src 'self'; script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
};

/** In what people have brought nothing runs. */
const ofFiles: Record<string, RegExp> = { 'content-security-policy': /^sandbox; default-src 'none'$/ };

/** What is missing in an answer, one line each. */
function gaps(url: string, headers: Record<string, string>): string[] {
  const { pathname } = new URL(url);
  const kept = headers['cache-control'] ?? '';
  const isKept = pathname.startsWith('/_next/static/') && kept === 'public, max-age=31536000, immutable';
  const wanted = pathname.startsWith('/api/evidence/') ? { ...always, ...ofFiles } : always;
  const lacking = Object.keys(wanted).filter((name) => !wanted[name]?.test(headers[name] ?? ''));
  if (!isKept && !/\bno-store\b/.test(kept)) lacking.push(`cache-control (${kept})`);
  return lacking.map((name) => `${pathname}: ${name}`);
}

/** What these journeys ask for although it is not there; browsers ask for the icon by themselves. */
const missing = /\/(nowhere|favicon\.ico)$/;

/** Everything that goes wrong on a page without anybody seeing it. */
async function watch(page: Page) {
  const seen = { answers: 0, wrong: [] as string[] };
  page.on('response', (response) => {
    if (!response.url().startsWith('http')) return;
    seen.answers += 1;
    seen.wrong.push(...gaps(response.url(), response.headers()));
  });
  page.on('pageerror', (error) => seen.wrong.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !missing.test(url)) seen.wrong.push(`${url}: ${message.text()}`);
  });
  await page.exposeFunction('blocked', (what: string) => void seen.wrong.push(`blocked: ${what}`));
  await page.addInitScript(() => {
    const told = globalThis as unknown as { blocked: (what: string) => void };
    document.addEventListener('securitypolicyviolation', (event) =>
      told.blocked(`${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`),
    );
  });
  return seen;
}

const sights = sightsOf('gd');
for (const login of new Set(sights.map((sight) => sight.login))) {
  const title = `every answer that ${login ?? 'nobody'} gets is guarded, and no page needs what is forbidden`;
  // Whoever reviews meets every kind of page; the pages of the others go through the same door.
  test(title, { tag: login === null ? [] : [heavy] }, async ({ page }) => {
    test.setTimeout(120_000);
    const seen = await watch(page);
    if (login !== null) await signIn(page, login);
    for (const sight of sights.filter((one) => one.login === login)) {
      await visit(page, sight);
      for (const chart of await page.locator('[data-kind][role="img"]').all()) {
        await chart.scrollIntoViewIfNeeded();
      }
      await page.waitForLoadState('networkidle');
      const unmarked = await page
        .locator('script')
        .evaluateAll(
          (scripts) =>
            scripts.filter((script) => script.nonce === '' && !(script as HTMLScriptElement).src).length,
        );
      expect(unmarked, `scripts without the nonce on ${page.url()}`).toBe(0);
    }
    expect(seen.wrong).toEqual([]);
    expect(seen.answers).toBeGreaterThan(5);
  });
}

test('a script that somebody else wrote into a page does not run, and is noticed', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/login');
  await page.evaluate(() => {
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:," onerror="document.title = \'ran\'">';
    document.body.append(holder);
  });
  await expect
    .poll(() => seen.wrong.filter((line) => line.startsWith('blocked: script-src-attr inline')))
    .toHaveLength(1);
  expect(await page.title()).not.toBe('ran');
});

const garbage = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, data: 'x' };
const unknownAction = { method: 'POST', headers: { 'next-action': 'f'.repeat(42) }, data: 'x' };
for (const [what, path, status, options] of [
  ['a redirect to sign in', '/readings', 307, {}],
  ['a redirect to the right spelling', '/login/', 308, {}],
  ['a page that is not there', '/nowhere', 404, {}],
  ['a file that is not there', '/_next/static/nowhere.js', 404, {}],
  ['an address that is none', '/%ff', 404, {}],
  ['pictures resized on request, which nothing here needs,', '/_next/image?url=%2Fa.png&w=64&q=75', 404, {}],
  ['health', '/api/health/ready', 200, {}],
  ['the interface for the date', '/api/today', 200, {}],
  ['a method that is none', '/api/health/live', 405, { method: 'PUT' }],
  ['the identity provider, where there is none,', '/api/auth/signin/oidc', 404, {}],
  ['an action that is none', '/login', 409, unknownAction],
  ['a form that cannot be read', '/login', 500, garbage],
] as const) {
  test(`${what} is answered ${status}, guarded`, async ({ request }) => {
    const answer = await request.fetch(path, { ...options, maxRedirects: 0 });
    expect(answer.status()).toBe(status);
    expect(gaps(answer.url(), answer.headers())).toEqual([]);
  });
}

test('a wish to change protocols is an ordinary request, and is passed on to nobody', async ({ baseURL }) => {
  const elsewhere = createServer().listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  let calls = 0;
  elsewhere.on('connection', () => (calls += 1));
  const { port } = elsewhere.address() as { port: number };
  const { hostname, host, port: ours } = new URL(baseURL ?? '');
  for (const target of [`http://127.0.0.1:${port}/`, '/login']) {
    const socket = connect(Number(ours), hostname);
    socket.write(
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    const [start] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(start.toString()).toMatch(/^HTTP\/1\.1 (200 OK|308 Permanent)/);
    expect(start.toString()).toMatch(/content-security-policy: default-src 'self'/);
  }
  expect(calls).toBe(0);
  elsewhere.close();
});
