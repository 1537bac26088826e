import { expect, test } from 'vitest';
import { sizeText } from './evidence-file';
import { evidenceKinds, kindList, likelyKind, planEvidenceKinds } from './evidence-kind';
import { evidenceNouns } from './evidence';
import { demandsOn } from './evidence-need';
import { metrics } from './metric';

test('what a file most likely proves follows from its name, then from what it is, then from what is missing', () => {
  expect(likelyKind('8月签到表.jpg', [])).toBe('sign-in-sheet');
  expect(likelyKind('IMG_2231.JPG', ['receipt'])).toBe('photo');
  expect(likelyKind('扫描件.pdf', ['photo', 'receipt'])).toBe('receipt');
  expect(likelyKind('扫描件.pdf', [])).toBe('other');
});

test('words and sizes are as people read them', () => {
  expect(kindList(['photo', 'receipt'])).toBe('照片、票据');
  expect([sizeText(900), sizeText(300_000), sizeText(1_500_000)]).toEqual(['900 B', '293 KB', '1.4 MB']);
});

test('a file can prove whatever a plan can ask for, and more', () => {
  expect(evidenceKinds).toEqual([...planEvidenceKinds, 'other']);
});

test('each metric of a ledger that stands counts the records of one noun at most', () => {
  const counted = evidenceNouns.flatMap((noun) => demandsOn(noun).metrics.map(({ metric }) => metric));
  expect(new Set(counted).size).toBe(counted.length);
  const standing = Object.entries(metrics).flatMap(([name, how]) => (how === 'ledger' ? [name] : []));
  expect(standing.filter((name) => !counted.includes(name)).sort()).toEqual([
    'meetings.held',
    'resolutions.closed-share',
    'resolutions.decided',
  ]);
});
