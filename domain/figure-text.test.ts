import { expect, test } from 'vitest';
import { figureText, targetText, yearFigureText } from './figure-text';
import { quantity } from './quantity';
import { noFigure } from './reading';

const money = { aggregation: 'sum', unit: '万元', decimals: 2 } as const;
const rate = { aggregation: 'ratio', unit: '%', decimals: 1 } as const;
const mechanism = { aggregation: 'exists', unit: '是否', decimals: 0 } as const;

test.each([
  [money, { ...noFigure, value: quantity(1234567.5) }, '1,234,567.50 万元'],
  [money, { ...noFigure, value: 0 }, '0.00 万元'],
  [money, noFigure, '—'],
  [rate, { ...noFigure, numerator: quantity(45), denominator: quantity(50) }, '45/50（90.0 %）'],
  [rate, { ...noFigure, numerator: 0, denominator: 0 }, '0/0（—）'],
  [mechanism, { ...noFigure, value: quantity(1), occurredOn: '2025-03-01' }, '是（2025-03-01）'],
])('a filed figure is told with its unit: %#', (told, figure, text) => {
  expect(figureText(told, figure)).toBe(text);
});

test('a year figure and a target carry their unit, and a missing one is a dash, not 0', () => {
  expect(yearFigureText(money, { level: 3.5, exact: quantity(3.5), parts: null })).toBe('3.50 万元');
  expect(yearFigureText(money, null)).toBe('—');
  expect(targetText(money, quantity(1200))).toBe('1,200.00 万元');
  expect(targetText(money, null)).toBe('—');
});
