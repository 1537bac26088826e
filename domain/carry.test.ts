import { expect, test } from 'vitest';
import { comesBack, isCarriedOften, timesCarried } from './carry';

const held = ['2023-06-15', '2024-05-20', '2024-11-08', '2025-06-11'];
const decided = { decidedOn: '2023-06-15', closedOn: null };

test('a decision is carried by every later meeting that found it open', () => {
  expect(timesCarried(decided, held, '2023-12-31')).toBe(0);
  expect(timesCarried(decided, held, '2024-05-20')).toBe(1);
  expect(timesCarried(decided, held, '2025-09-30')).toBe(3);
  expect(timesCarried({ ...decided, closedOn: '2024-11-07' }, held, '2025-09-30')).toBe(1);
  expect(timesCarried({ ...decided, closedOn: '2024-11-08' }, held, '2025-09-30')).toBe(2);
});

test('twice is often', () => {
  expect([0, 1, 2, 3].map(isCarriedOften)).toEqual([false, false, true, true]);
});

test('a meeting looks back on what was open on its day, and never on its own decisions', () => {
  expect(comesBack(decided, '2023-06-15')).toBe(false);
  expect(comesBack(decided, '2024-05-20')).toBe(true);
  expect(comesBack({ ...decided, closedOn: '2024-05-20' }, '2024-05-20')).toBe(true);
  expect(comesBack({ ...decided, closedOn: '2024-05-19' }, '2024-05-20')).toBe(false);
});
