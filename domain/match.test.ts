import { expect, test } from 'vitest';
import { differenceOf, differenceReasons, isSettled, wrongOfMatch } from './match';

test('what is on its way is not settled, what both call a fee or a mistake is', () => {
  expect(differenceReasons.filter(isSettled)).toEqual(['fee', 'error']);
  expect(isSettled(null)).toBe(true);
});

test('a match is of one entry with one or more, and a difference has a reason that can be', () => {
  expect(differenceOf({ paid: [300, 200], received: [499] })).toBe(1);
  const wrong = (paid: number[], received: number[], reason: Parameters<typeof wrongOfMatch>[1]) =>
    wrongOfMatch({ paid, received }, reason);
  expect(wrong([500], [300, 200], null)).toBeNull();
  expect(wrong([300, 200], [500], null)).toBeNull();
  expect(wrong([500], [480], 'fee')).toBeNull();
  expect(wrong([500], [], 'in-transit')).toBeNull();
  expect(wrong([], [500], 'error')).toBeNull();
  expect(wrong([], [], null)).toContain('请选择');
  expect(wrong([1, 2], [1, 2], null)).toContain('分次对账');
  expect(wrong([500], [500], 'fee')).toContain('没有差异');
  expect(wrong([500], [480], null)).toContain('差异原因');
  expect(wrong([480], [500], 'fee')).toContain('差错');
  expect(wrong([500], [], 'fee')).toContain('在途');
  expect(wrong([500], [], 'instalment')).toContain('在途');
  expect(wrong([500, 300], [], 'in-transit')).toContain('一笔一笔');
});
