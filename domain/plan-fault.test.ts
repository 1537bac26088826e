import { expect, it } from 'vitest';
import { keyOf, valueAt } from './plan-fault';
import { nearest, suggestion } from './plan-suggestion';

const plan = { measures: [{ code: '1.1', indicators: [{ code: '1.1.1', range: {} }, 5] }] };

it('names a place by the codes of what it stands in, or by its turn', () => {
  expect(keyOf(plan, ['measures', 0, 'indicators', 0, 'range', 'min'])).toBe(
    'measures[1.1].indicators[1.1.1].range.min',
  );
  expect(keyOf(plan, ['measures', 0, 'indicators', 1])).toBe('measures[1.1].indicators[第2项]');
  expect(keyOf(plan, [])).toBe('全文');
});

it('finds nothing where nothing is written, inherited names included', () => {
  expect(valueAt(plan, ['measures', 3, 'code'])).toBeUndefined();
  expect(valueAt(plan, ['constructor'])).toBeUndefined();
});

it('suggests the word that was meant', () => {
  const words = ['month', 'quarter', 'year'];
  expect(nearest('mounth', words)).toBe('month');
  expect(nearest('Yearly', words)).toBe('year');
  expect(nearest('week', words)).toBeNull();
  expect(nearest('月', words)).toBeNull();
  expect(nearest('m'.repeat(65), words)).toBeNull();
  expect(suggestion('mounth', words)).toBe('是不是“month”？可写：month、quarter、year');
  expect(suggestion(7, words)).toBe('可写：month、quarter、year');
});

it('lists no more words than a line holds', () => {
  const many = Array.from({ length: 25 }, (_, at) => `word-${at}`);
  expect(suggestion('x', many)).toBe('共有 25 种写法');
});
