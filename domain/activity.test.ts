import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Activity,
  activityKinds,
  activityKindWords,
  looksAlike,
  missingOfActivity,
  nearDays,
} from './activity';
import { keyBefore, summedOver, summedText, wordsOf } from './activity-filter';
import { daysAsked } from './days-asked';
import { activityContent } from './activity-input';
import { addDays } from './calendar';

const typed = {
  ...{ pairingId: '7', heldOn: '2025-03-07', kind: 'schooling', text: ' 开学助学 ' },
  ...{ moneyFen: '41,500', goodsFen: '１．３４万元', beneficiaries: '160人次' },
};

describe('what is typed', () => {
  test('becomes an activity: money in 分 in whatever unit, people as a number', () => {
    expect(activityContent.parse(typed)).toEqual({
      ...{ pairingId: 7, heldOn: '2025-03-07', kind: 'schooling', text: '开学助学' },
      ...{ moneyFen: 4_150_000, goodsFen: 1_340_000, beneficiaries: 160 },
    });
  });

  test('what is left empty is not 0', () => {
    expect(activityContent.parse({ ...typed, moneyFen: '', goodsFen: '0', beneficiaries: '' })).toMatchObject(
      {
        ...{ moneyFen: null, goodsFen: 0, beneficiaries: null },
      },
    );
  });

  test.each([
    ['pairingId', '', '请选择结对。'],
    ['heldOn', '3月7日', '请填写活动日期'],
    ['kind', '', '请选择活动类型。'],
    ['text', '长'.repeat(501), '活动内容请控制在 500 字以内。'],
    ['moneyFen', '-1', '请填写不小于 0 的金额，单位元'],
    ['goodsFen', '约一万', '请填写不小于 0 的金额，单位元'],
    ['beneficiaries', '1.5', '请填写受益人次，0 以上的整数'],
    ['beneficiaries', '99999999', '请填写受益人次，0 以上的整数'],
  ])('%s %j is refused at its field', (field, value, sentence) => {
    const { error } = activityContent.safeParse({ ...typed, [field]: value });
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      expect.stringContaining(`${field} ${sentence}`) as string,
    ]);
  });
});

test('what a draft may leave empty is asked for when it is handed in', () => {
  const activity: Activity = { ...activityContent.parse(typed), text: '', beneficiaries: null };
  expect(Object.keys(missingOfActivity(activity, '2025-03-06'))).toEqual(['heldOn', 'text', 'beneficiaries']);
  expect(missingOfActivity(activityContent.parse({ ...typed, moneyFen: '' }), '2025-03-07')).toEqual({});
});

test('every kind has a word of its own', () => {
  expect(new Set(Object.values(activityKindWords)).size).toBe(activityKinds.length);
});

describe('an activity that looks like another', () => {
  const one = { heldOn: '2025-03-07', moneyFen: 1_000_000, goodsFen: null };
  test.each([
    ['the same', one, true],
    ['three days later', { ...one, heldOn: '2025-03-10' }, true],
    ['four days later', { ...one, heldOn: '2025-03-11' }, false],
    ['a fifth of the larger less', { ...one, moneyFen: 800_000 }, true],
    ['more than a fifth less', { ...one, moneyFen: 799_999 }, false],
    ['the same worth in goods', { ...one, moneyFen: null, goodsFen: 1_000_000 }, true],
    ['without an amount', { ...one, moneyFen: null }, true],
    ['worth nothing', { ...one, moneyFen: 0 }, false],
  ])('is %s: %o, %s', (_, other, isAlike) => {
    expect(looksAlike(one, other)).toBe(isAlike);
  });

  const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2025-02-25', days));
  const fen = fc.option(fc.integer({ min: 0, max: 500 }));
  const amounts = fc.record({ heldOn: day, moneyFen: fen, goodsFen: fen });
  test('each way round, itself included, and never outside the days that are looked at', () => {
    fc.assert(
      fc.property(amounts, amounts, (first, second) => {
        expect(looksAlike(first, first)).toBe(true);
        expect(looksAlike(first, second)).toBe(looksAlike(second, first));
        const [from, until] = nearDays(first.heldOn);
        if (second.heldOn < from || second.heldOn > until) expect(looksAlike(first, second)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what an address asks for', () => {
  test.each([
    [{}, null],
    [{ month: 5 }, null],
    [{ year: 2024 }, ['2024-01-01', '2025-01-01']],
    [{ year: 2024, month: 2 }, ['2024-02-01', '2024-03-01']],
    [{ year: 2024, month: 12 }, ['2024-12-01', '2025-01-01']],
  ])('%o is %o', (asked, days) => {
    expect(daysAsked(asked)).toEqual(days);
  });

  test.each([
    [{}, null],
    [{ after: { on: '2024-05-05', id: 9 } }, { on: '2024-05-05', id: 9 }],
    [{ year: 2024 }, { on: '2025-01-01', id: 0 }],
    [
      { year: 2024, after: { on: '2024-05-05', id: 9 } },
      { on: '2024-05-05', id: 9 },
    ],
    [
      { year: 2023, after: { on: '2024-05-05', id: 9 } },
      { on: '2024-01-01', id: 0 },
    ],
  ])('%o begins before %o', (asked, key) => {
    expect(keyBefore(asked)).toEqual(key);
  });

  test.each([
    [{}, '2025年合计'],
    [{ month: 5 }, '2025年合计'],
    [{ year: 2024 }, '2024年合计'],
    [{ year: 2024, month: 3 }, '2024年3月合计'],
    [{ year: 2024, month: 3, kind: 'clinic' as const }, '2024年3月义诊合计'],
    [{ kind: 'clinic' as const }, '2025年义诊合计'],
  ])('%o is summed as %s', (asked, text) => {
    expect(summedText(summedOver(asked, '2025-09-30'))).toBe(text);
  });

  test.each([
    [undefined, [], false],
    ['助学', ['助学'], false],
    ['学', [], true],
    ['助学 村  ＡＢ', ['助学', 'ab'], true],
    ['𠮷', [], true],
  ])('%j looks for %o', (q, words, isTooShort) => {
    expect(wordsOf(q)).toEqual({ words, isTooShort });
  });
});
