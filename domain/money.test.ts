import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isRounded,
  ledgerMoney,
  moneyExact,
  moneyShown,
  moneyText,
  parseMoney,
  parseMoneySaid,
  roundedText,
} from './money';

test.each([
  ['10.7', 'wan', 10_700_000],
  ['１０．７', 'wan', 10_700_000],
  ['1,234.50', 'yuan', 123_450],
  ['0', 'wan', 0],
  ['0.000001', 'wan', 1],
  ['12.', 'yuan', 1200],
  ['10.7000000', 'wan', 10_700_000],
  ['0.0000001', 'wan', null],
  ['-5', 'wan', null],
  ['约10万', 'wan', null],
  ['1e3', 'yuan', null],
  ['', 'yuan', null],
  ['99999999999', 'wan', null],
] as const)('%s %s', (text, unit, fen) => {
  expect(parseMoney(text, unit)).toBe(fen);
});

test.each([
  [0, '0 元'],
  [95_000, '950 元'],
  [10_700_000, '10.7 万元'],
  [123_456_789, '123.46 万元'],
  [1_438_800_000_000, '143.88 亿元'],
  [-95_000, '-950 元'],
  [-5, '-0.05 元'],
  [-123_456_789, '-123.46 万元'],
  [9_999_999_999, '10000 万元'],
])('%s 分 reads %s', (fen, text) => {
  expect(moneyShown(fen)).toBe(text);
});

test('what is written is read as the same amount', () => {
  const amounts = fc.integer({ min: 0, max: 10_000_000_000_000 });
  fc.assert(
    fc.property(amounts, fc.constantFrom('yuan' as const, 'wan' as const), (fen, unit) => {
      expect(parseMoney(moneyText(fen, unit), unit)).toBe(fen);
    }),
  );
});

test.each([
  ['1.2万', 1_200_000],
  ['1.2 万元', 1_200_000],
  ['12,000元', 1_200_000],
  ['１２０００', 1_200_000],
  ['12000 元整', null],
  ['万', null],
  ['', null],
])('%s in whatever unit it says', (text, fen) => {
  expect(parseMoneySaid(text, 'yuan')).toBe(fen);
});

test.each([
  [0, '0.00'],
  [10_000, '0.01'],
  [12_345_678, '12.345678'],
  [2_100_000, '2.10'],
])('%s 分 stand in a ledger as %s', (fen, text) => {
  expect(ledgerMoney(fen)).toBe(text);
});

test('an amount to the last 分 is read as the same amount', () => {
  expect(moneyExact(123_456_789)).toBe('123.456789 万元');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (fen) => {
      expect(parseMoneySaid(moneyExact(fen), 'yuan')).toBe(fen);
    }),
  );
});

test('an amount is rounded where what is shown is not all of it', () => {
  expect([0, 999_999, 10_700_000, -10_700_000, 10_000_000_000].map(isRounded)).toEqual(Array(5).fill(false));
  expect([1_000_001, -123_456_789, 10_000_010_000].map(isRounded)).toEqual(Array(3).fill(true));
});

test('beside a rounded amount stands what it is to the last 分', () => {
  expect([10_700_000, 0, -5].map(roundedText)).toEqual(['', '', '']);
  expect(roundedText(123_456_789)).toBe('（四舍五入，实为 123.456789 万元）');
  expect(roundedText(-1_438_800_000_001)).toBe('（四舍五入，实为 -1438800.000001 万元）');
});

test('what is shown of any amount is off by less than half of its last digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 }), (fen) => {
      const [figure = '', unit] = moneyShown(fen).split(' ');
      const worth = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 }[unit ?? ''] ?? NaN;
      const off = Math.abs(Math.round(Number(figure) * worth) - fen);
      expect(off).toBeLessThanOrEqual(worth === 100 ? 0 : worth / (worth === 1_000_000 ? 200 : 20_000));
      expect(isRounded(fen)).toBe(off !== 0);
    }),
  );
});
