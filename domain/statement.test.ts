import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stages } from './flow';
import { gaps } from './flow-balance';
import { changedSince, movedText, partsText, type StatementContent, stageSteps, stepText } from './statement';

const signed: StatementContent = {
  year: 2024,
  sums: { pledged: 1_000, paid: 800, received: 795, used: 300 },
  gaps: { 'in-transit': 0, fee: 5, instalment: 0, error: 0, crossing: 0, reversed: 0, open: 0 },
  annex: [
    { kind: 'flow', id: 7, source: 'project:1', fen: 200, note: '银行处理中' },
    { kind: 'match', id: 7, source: 'project:1', fen: -30, note: '凭证待补' },
  ],
};
const [first, second] = signed.annex;

test('a text that is what the figures come to has not changed, in whatever order its annex is', () => {
  expect(changedSince(signed, structuredClone(signed))).toEqual([]);
  expect(changedSince(signed, { ...signed, annex: [...signed.annex].reverse() })).toEqual([]);
});

test('each stage says how much less it is than the one before it', () => {
  const steps = stageSteps({ pledged: 8_000_000, paid: 7_800_000, received: 7_799_500, used: 7_900_000 });
  expect(steps.map(({ fen, less }) => [fen, less])).toEqual([
    ...[
      [8_000_000, null],
      [7_800_000, 200_000],
    ],
    ...[
      [7_799_500, 500],
      [7_900_000, -100_500],
    ],
  ]);
  expect(steps.map(stepText)).toEqual(['—', '比承诺少 2000 元', '比拨付少 5 元', '比到账多 1005 元']);
});

test('what has changed is named, with what it was and what it is', () => {
  const now = { sums: { ...signed.sums, paid: 1_000_001 }, gaps: { ...signed.gaps, fee: -10_000 } };
  expect(partsText(['paid', 'fee', 'annex'])).toBe('拨付、手续费、附列事项');
  expect(movedText(['paid', 'fee', 'annex'], signed, now)).toBe(
    '拨付由 0.0008 万元变为 1.000001 万元，手续费由 0.000005 万元变为 -0.01 万元，附列事项有变动',
  );
});

test('each stage and each cause that is another is named, and no other', () => {
  fc.assert(
    fc.property(fc.subarray([...stages]), fc.subarray([...gaps]), (moved, causes) => {
      const now: StatementContent = {
        ...signed,
        sums: { ...signed.sums, ...Object.fromEntries(moved.map((one) => [one, signed.sums[one] + 1])) },
        gaps: { ...signed.gaps, ...Object.fromEntries(causes.map((one) => [one, signed.gaps[one] - 1])) },
      };
      expect(new Set(changedSince(signed, now))).toEqual(new Set([...moved, ...causes]));
      expect(new Set(changedSince(now, signed))).toEqual(new Set([...moved, ...causes]));
    }),
  );
});

test.each([
  ['one more', [...signed.annex, { kind: 'flow', id: 8, source: 'project:1', fen: 1, note: '待到账' }]],
  ['one less', [first]],
  ['another in its place', [first, { ...second, id: 8 }]],
  ['an entry in the place of a match', [first, { ...second, kind: 'flow' }]],
  ['another amount', [first, { ...second, fen: -31 }]],
  ['another sentence', [first, { ...second, note: '凭证已补' }]],
])('an annex with %s is another', (_, annex) => {
  expect(changedSince(signed, { ...signed, annex: annex as StatementContent['annex'] })).toEqual(['annex']);
});
