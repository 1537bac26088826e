import { expect, test } from 'vitest';
import { kindList, likelyKind, missingEvidence, sizeText } from './evidence';

const nothing = { moneyFen: null, goodsFen: null };

test('an activity needs a photo, and a receipt where money or goods were given', () => {
  expect(missingEvidence('activity', nothing, [])).toEqual(['photo']);
  expect(missingEvidence('activity', { moneyFen: 0, goodsFen: 500 }, ['photo'])).toEqual(['receipt']);
  expect(missingEvidence('activity', { moneyFen: 1, goodsFen: 0 }, ['photo', 'receipt'])).toEqual([]);
});

test('a resolution needs none by itself', () => {
  expect(missingEvidence('resolution-half', {}, [])).toEqual([]);
});

test('what a file most likely proves follows from its name, then from what it is, then from what is missing', () => {
  expect(likelyKind('8月签到表.jpg', [])).toBe('sign-in');
  expect(likelyKind('IMG_2231.JPG', ['receipt'])).toBe('photo');
  expect(likelyKind('扫描件.pdf', ['photo', 'receipt'])).toBe('receipt');
  expect(likelyKind('扫描件.pdf', [])).toBe('other');
});

test('words and sizes are as people read them', () => {
  expect(kindList(['photo', 'receipt'])).toBe('照片、票据');
  expect([sizeText(900), sizeText(300_000), sizeText(1_500_000)]).toEqual(['900 B', '293 KB', '1.4 MB']);
});
