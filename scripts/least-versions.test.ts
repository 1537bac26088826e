import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findOutdated, type Lock } from './least-versions';

const path = new URL('../package-lock.json', import.meta.url);
const ours = JSON.parse(readFileSync(path, 'utf8')) as Lock;

test('our lockfile has nothing with a known fault', () => {
  expect(findOutdated(ours)).toEqual([]);
});

/** Our lockfile with these packages on top; null takes one out. */
function changed(packages: Record<string, Lock['packages'][string] | null>): Lock {
  const all = Object.entries({ ...ours.packages, ...packages });
  return { packages: Object.fromEntries(all.filter((entry) => entry[1] !== null)) as Lock['packages'] };
}

describe('is told', () => {
  test.each<[string, string, Record<string, Lock['packages'][string] | null>]>([
    ['an older next', 'next 16.4.5: exactly 16.4.6', { 'node_modules/next': { version: '16.4.5' } }],
    ['a newer next', 'next 16.5.0: exactly 16.4.6', { 'node_modules/next': { version: '16.5.0' } }],
    [
      'a canary',
      'next 16.4.6-canary.1: exactly 16.4.6',
      { 'node_modules/next': { version: '16.4.6-canary.1' } },
    ],
    ['an older react', 'react 19.3.0: at least 19.3.1', { 'node_modules/react': { version: '19.3.0' } }],
    [
      'a release candidate',
      'react-dom 19.3.1-rc.0: at least',
      { 'node_modules/react-dom': { version: '19.3.1-rc.0' } },
    ],
    [
      'the next major of next-auth',
      'next-auth 5.0.0: exactly',
      { 'node_modules/next-auth': { version: '5.0.0' } },
    ],
    [
      'a number that is less although its digits are more',
      'drizzle-orm 0.9.99:',
      { 'node_modules/drizzle-orm': { version: '0.9.99' } },
    ],
    [
      'a second copy further down',
      'pg 8.11.0: at least',
      { 'node_modules/x/node_modules/pg': { version: '8.11.0' } },
    ],
    [
      'an older sharp',
      'sharp 0.34.5: at least, where present',
      { 'node_modules/sharp': { version: '0.34.5' } },
    ],
    [
      'an older uuid that is served',
      'uuid 9.0.1:',
      { 'node_modules/x/node_modules/uuid': { version: '9.0.1' } },
    ],
    ['another exceljs', 'exceljs 4.4.1: exactly 4.4.0', { 'node_modules/exceljs': { version: '4.4.1' } }],
    ['an older tmp', 'tmp 0.2.3: at least, where present', { 'node_modules/tmp': { version: '0.2.3' } }],
    ['xlsx', 'xlsx 0.18.5: never', { 'node_modules/xlsx': { version: '0.18.5' } }],
    ['a version that is none', 'pg : at least', { 'node_modules/pg': {} }],
    ['what is not there', 'next missing: exactly', { 'node_modules/next': null }],
  ])('%s', (_, words, packages) => {
    const faults = findOutdated(changed(packages));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
    expect(faults[0]).toMatch(/, because .{8}/);
  });
});

test.each<[string, Record<string, Lock['packages'][string] | null>]>([
  ['a newer react', { 'node_modules/react': { version: '19.10.0' } }],
  [
    'what only measures and tests need',
    { 'node_modules/x/node_modules/uuid': { version: '8.3.2', dev: true } },
  ],
  ['a lockfile without sharp', { 'node_modules/sharp': null }],
  ['a package whose name only ends like one of these', { 'node_modules/@x/xlsx': { version: '1.0.0' } }],
])('%s is good', (_, packages) => {
  expect(findOutdated(changed(packages))).toEqual([]);
});
