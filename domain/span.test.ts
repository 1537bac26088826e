import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar';
import { type Span, stretches } from './span';

const daysOf = ([from, to]: Span): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};
const span = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }))
  .map(([at, length]): Span => [addDays('2025-02-01', at), addDays('2025-02-01', at + length)]);

test('stretches hold the days of the spans, each once and in order', () => {
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const days = [...new Set(spans.flatMap(daysOf))].sort();
      expect(stretches(spans).flatMap(daysOf)).toEqual(days);
    }),
  );
});

test('spans that share a day are one stretch', () => {
  expect(
    stretches([
      ['2025-03-04', '2025-03-10'],
      ['2025-03-01', '2025-03-04'],
      ['2025-03-12', '2025-03-12'],
    ]),
  ).toEqual([
    ['2025-03-01', '2025-03-10'],
    ['2025-03-12', '2025-03-12'],
  ]);
});
