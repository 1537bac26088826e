import { describe, expect, test } from 'vitest';
import { chineseNumeral, documentNumber } from '@/domain/numeral';
import { levelNumber } from './numeral';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('%i is written %s', (count, written) => {
  expect(chineseNumeral(count)).toBe(written);
});

test('the four levels of a text are numbered as clause 7.3.3 has it', () => {
  expect(([1, 2, 3, 4] as const).map((level) => levelNumber(level, 3))).toEqual([
    '三、',
    '（三）',
    '3.',
    '（3）',
  ]);
});

describe('a document number', () => {
  test('has the year in U+3014 and U+3015, no 第 and no leading zero', () => {
    expect(documentNumber('粤民函', 2023, 7)).toBe('粤民函\u30142023\u30157号');
  });
});
