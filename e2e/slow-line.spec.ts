import { expect } from '@playwright/test';
import { shiftsOf } from './inspection';
import { sightsOf, visit } from './pages';
import { heavy, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.demo });

const names = [
  'overview',
  'area-social-forces',
  'area-capacity',
  'programmes',
  'targets-leader',
  'readings-leader',
  'differences-leader',
  'reading-origin',
  'reading-origin-pair',
  'area-child-care',
  'indicator',
  'meetings',
  'meeting-drafted',
  'meeting-published',
  'resolutions-supervisor',
  'visits-leader',
  'organisations-key',
  'pairings-leader',
  'activities-leader',
  'trainings-leader',
  'stations-leader',
  'projects-leader',
  'trusts-leader',
  'flows-staff',
  'matches-staff',
  'match-waiting',
  'statement',
  'visit-disputed',
  'imports-leader',
  'notices-leader',
  'tasks-leader',
];

for (const width of [1280, 390]) {
  const title = `nothing moves while pages ${width} px wide arrive over a county's line`;
  test(title, { tag: heavy }, async ({ as }) => {
    test.setTimeout(180_000);
    const page = await as('gd-leader');
    await page.setViewportSize({ width, height: 900 });
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 100,
      downloadThroughput: 40_000,
      uploadThroughput: 40_000,
    });
    const found: string[] = [];
    for (const sight of sightsOf('gd').filter(({ name }) => names.includes(name))) {
      await visit(page, sight);
      await page.waitForLoadState('networkidle');
      found.push(...(await shiftsOf(page)).map((shift) => `${sight.name}: ${shift}`));
    }
    expect(found).toEqual([]);
  });
}
