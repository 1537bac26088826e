import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar';
import { dueText, parseDue } from './due-date';

test.each([
  ['2023年底前', '2023-12-31'],
  ['2023年6月底前', '2023-06-30'],
  ['2024年2月底前', '2024-02-29'],
  ['2023年9月30日', '2023-09-30'],
  ['2023年9月30日前', '2023-09-30'],
  ['2023年第三季度', '2023-09-30'],
  ['2023年第三季度末', '2023-09-30'],
  ['第二季度', '2025-06-30'],
  ['4季度', '2025-12-31'],
  ['12月31日前', '2025-12-31'],
  ['6月底', '2025-06-30'],
  ['10月', '2025-10-31'],
  ['年底前', '2025-12-31'],
  ['年内', '2025-12-31'],
  ['上半年', '2025-06-30'],
  ['2024年下半年', '2024-12-31'],
  ['2026年', '2026-12-31'],
  ['2023.11.15', '2023-11-15'],
  ['2023-11-5', '2023-11-05'],
  ['2023/11/15', '2023-11-15'],
  ['２０２３年９月３０日', '2023-09-30'],
  [' 2023 年 9 月 30 日 前 ', '2023-09-30'],
  ['二〇二三年底前', '2023-12-31'],
  ['2025年10月底前完成', '2025-10-31'],
  ['2023年9月30日（前）', '2023-09-30'],
  ['2023.11.15前', '2023-11-15'],
  ['2023-11', '2023-11-30'],
  ['2023年年底前', '2023-12-31'],
  ['2023年度', '2023-12-31'],
  ['二○二三年十二月三十一日前', '2023-12-31'],
  ['十月二十号', '2025-10-20'],
  ['三月底前', '2025-03-31'],
  ['今年底前', '2025-12-31'],
  ['本年度', '2025-12-31'],
  ['明年6月底前', '2026-06-30'],
  ['次年第一季度', '2026-03-31'],
  ['年中', '2025-06-30'],
])('%s is %s', (text, dueOn) => {
  expect(parseDue(text, 2025)).toEqual({ dueOn, isOpenEnded: false });
});

test.each(['长期坚持', '持续推进', '长期', '常态化', '常态化开展', ' 长期 坚持 ', '长期坚持、持续推进'])(
  '%s is open-ended',
  (text) => {
    expect(parseDue(text, 2025)).toEqual({ dueOn: null, isOpenEnded: true });
  },
);

test.each([
  '尽快',
  '',
  '2023年13月底前',
  '2023年2月30日',
  '2023.13.1',
  '第五季度',
  '会后一周',
  '45000',
  '2023.13',
  '3月至9月',
  '二十五日',
  '长期，2023年底前见效',
])('%j is no date', (text) => {
  expect(parseDue(text, 2025)).toBeNull();
});

test('reads the digits of any day however they are written', () => {
  const characters = '〇一二三四五六七八九';
  const numeral = (n: number) =>
    n < 10
      ? (characters[n] ?? '')
      : `${n < 20 ? '' : (characters[Math.floor(n / 10)] ?? '')}十${n % 10 ? (characters[n % 10] ?? '') : ''}`;
  const wide = (text: string) =>
    text.replace(/[\d.\-/]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const dueOn = addDays('2000-01-01', days);
      const [year = 0, month = 0, day = 0] = dueOn.split('-').map(Number);
      const spelled = `${Array.from(String(year), (one) => characters[Number(one)]).join('')}年${numeral(month)}月${numeral(day)}日`;
      const forms = [
        spelled,
        `${year}.${month}.${day}`,
        `${year}/${month}/${day}前`,
        `${year}年${month}月${day}号`,
      ];
      for (const form of [...forms, ...forms.map(wide)]) expect(parseDue(form, 1999)?.dueOn).toBe(dueOn);
    }),
  );
});

test('what is written out is read back, for every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 2000, max: 2099 }), (days, year) => {
      const dueOn = addDays('2000-01-01', days);
      expect(parseDue(dueText(dueOn, false), year)).toEqual({ dueOn, isOpenEnded: false });
    }),
    { numRuns: 1000 },
  );
  expect(parseDue(dueText(null, true), 2025)).toEqual({ dueOn: null, isOpenEnded: true });
});
