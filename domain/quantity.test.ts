import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity, quantity, quantityText, toNumber } from './quantity';

const runs = { numRuns: 1000 };
const limit = 99_999_999_999 * 10_000;
const anyQuantity = fc.oneof(
  fc.integer({ min: -limit, max: limit }),
  fc.integer({ min: -30_000, max: 30_000 }),
);

/** The decimal text by string surgery, to hold against arithmetic. */
function decimalText(units: number): string {
  const digits = String(Math.abs(units)).padStart(5, '0');
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0*$/, '');
  return units < 0 ? `-${text}` : text;
}

describe('parseQuantity', () => {
  it.each([
    ['0', 0],
    ['12', 120_000],
    ['12.5', 125_000],
    ['0.0001', 1],
    ['0.1', 1000],
    ['12.', 120_000],
    ['007', 70_000],
    ['-3', -30_000],
    ['+3', 30_000],
    ['-0', 0],
    ['-0.0000', 0],
    ['−3.25', -32_500],
    ['－3', -30_000],
    ['–3', -30_000],
    ['１２３４．５', 12_345_000],
    ['1,234,567.89', 12_345_678_900],
    ['1，234', 12_340_000],
    [' 1 234 ', 12_340_000],
    ['\u30001\u2009234', 12_340_000],
    ['99999999999', limit],
  ])('reads %j', (text, units) => {
    expect(parseQuantity(text)).toBe(units);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    '.5',
    '1.23456',
    '1.2.3',
    '1e3',
    '0x10',
    'NaN',
    '十二',
    '12万',
    '12%',
    '--3',
    '3-',
    '100000000000',
    '99999999999.0001',
  ])('refuses %j', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it('reads back what quantityText writes', () => {
    fc.assert(
      fc.property(anyQuantity, (units) => {
        expect(quantityText(units)).toBe(decimalText(units));
        expect(parseQuantity(quantityText(units))).toBe(units);
      }),
      runs,
    );
  });

  it('adds a tenth ten times to exactly one', () => {
    const tenth = parseQuantity('0.1') ?? 0;
    expect(Array.from({ length: 10 }, () => tenth).reduce((sum, one) => sum + one)).toBe(parseQuantity('1'));
  });
});

describe('a quantity', () => {
  it.each([
    [1, 10_000, '1'],
    [0.3, 3000, '0.3'],
    [0.1 + 0.2, 3000, '0.3'],
    [-1.5, -15_000, '-1.5'],
    [1.00005, 10_001, '1.0001'],
    [120, 1_200_000, '120'],
  ])('of %d is %i ten-thousandths and reads %s', (value, units, text) => {
    expect(quantity(value)).toBe(units);
    expect(quantityText(units)).toBe(text);
  });

  it('is a plain number of units for display', () => {
    expect(toNumber(125_000)).toBe(12.5);
    expect(toNumber(0)).toBe(0);
  });
});
