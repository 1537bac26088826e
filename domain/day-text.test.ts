import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, plainDate } from './calendar';
import { readDayText } from './day-text';

it.each([
  ['2023.1.1', '2023-01-01'],
  ['2023/02/08', '2023-02-08'],
  ['2023年3月15日', '2023-03-15'],
  ['2023-04-22', '2023-04-22'],
  [' ２０２３年６月８日 ', '2023-06-08'],
  ['20240229', '2024-02-29'],
  ['2024年12月31号', '2024-12-31'],
])('%s is %s', (text, day) => {
  expect(readDayText(text)).toEqual({ kind: 'day', day });
});

it.each(['2023.2.30', '2023-13-01', '2023-00-10', '20230229'])('%s is in no calendar', (text) => {
  expect(readDayText(text)).toEqual({ kind: 'impossible' });
});

it.each(['', '3月', '2023年', '去年三月', '45292', '2023.1.1-3', '1.5'])('“%s” is no day', (text) => {
  expect(readDayText(text)).toEqual({ kind: 'unclear' });
});

it('reads every day as people write it', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count));
  const forms = fc.constantFrom<(y: number, m: number, d: number) => string>(
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y} / ${m} / ${d}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => plainDate(y, m, d),
    (y, m, d) => plainDate(y, m, d).replaceAll('-', ''),
  );
  fc.assert(
    fc.property(days, forms, (day, form) => {
      const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
      expect(readDayText(form(y, m, d))).toEqual({ kind: 'day', day });
    }),
    { numRuns: 1000 },
  );
});
