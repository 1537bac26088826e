import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BookedEntry, type BookedMatch, gaps, statementOf } from './flow-balance';
import { type Stage, stages } from './flow';
import { differenceReasons, matchStates } from './match';

const year = { from: '2025-01-01', to: '2025-12-31' };
const entry = (
  id: number,
  stage: Stage,
  amountFen: number,
  flowedOn: string,
  reversesId: number | null = null,
): BookedEntry => ({
  ...{ id, stage, amountFen, flowedOn, reversesId },
  source: 'project 1',
  voucher: '',
});

test('each 分 between paid and received has a name', () => {
  const entries = [
    entry(1, 'pledged', 1_000, '2025-01-05'),
    entry(2, 'paid', 500, '2025-02-01'),
    entry(3, 'received', 495, '2025-02-03'),
    entry(4, 'paid', 200, '2025-12-30'),
    entry(5, 'received', 200, '2026-01-02'),
    entry(6, 'paid', 90, '2025-06-01'),
    entry(7, 'paid', 50, '2025-07-01'),
    entry(8, 'paid', -50, '2025-07-02', 7),
    entry(9, 'paid', 40, '2025-12-31'),
    entry(10, 'paid', -40, '2026-01-05', 9),
    entry(11, 'used', 300, '2025-09-01'),
    entry(12, 'received', 30, '2025-10-01'),
  ];
  const matches: BookedMatch[] = [
    { state: 'agreed', reason: 'fee', flows: [2, 3] },
    { state: 'agreed', reason: null, flows: [4, 5] },
    { state: 'agreed', reason: 'in-transit', flows: [6] },
    { state: 'disputed', reason: 'error', flows: [12] },
  ];
  expect(statementOf(entries, matches, year)).toEqual({
    sums: { pledged: 1_000, paid: 830, received: 525, used: 300 },
    gaps: { 'in-transit': 90, fee: 5, instalment: 0, error: 0, crossing: 200, reversed: 40, open: -30 },
  });
});

/** Entries of both sides, some reversed, some matched, in any order. */
const anyBooks = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...stages),
      amountFen: fc.integer({ min: 1, max: 1_000_000 }),
      month: fc.integer({ min: 10, max: 15 }),
      isReversed: fc.boolean(),
      match: fc.option(fc.integer({ min: 0, max: 5 })),
    }),
    { maxLength: 40 },
  )
  .chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      matches: fc.array(
        fc.record({
          state: fc.constantFrom(...matchStates),
          reason: fc.option(fc.constantFrom(...differenceReasons)),
        }),
        { minLength: 6, maxLength: 6 },
      ),
      keys: fc.array(fc.nat(), { minLength: drawn.length * 2, maxLength: drawn.length * 2 }),
    }),
  );

const dayOfNth = (month: number) =>
  `${2024 + Math.floor(month / 13)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-15`;

test('whatever is entered, reversed and matched in whatever order, no 分 appears or disappears', () => {
  fc.assert(
    fc.property(anyBooks, ({ drawn, matches, keys }) => {
      const entries = drawn.flatMap(({ stage, amountFen, month, isReversed }, at): BookedEntry[] => {
        const one = entry(at * 2 + 1, stage, amountFen, dayOfNth(month));
        return isReversed ? [one, entry(at * 2 + 2, stage, -amountFen, dayOfNth(month + 1), one.id)] : [one];
      });
      const booked = matches.map((match, number): BookedMatch => ({
        ...match,
        flows: drawn.flatMap((one, at) =>
          one.match === number && !one.isReversed && (one.stage === 'paid' || one.stage === 'received')
            ? [at * 2 + 1]
            : [],
        ),
      }));
      const span = { from: '2024-11-01', to: '2025-01-31' };
      const statement = statementOf(entries, booked, span);
      const within = entries.filter(({ flowedOn }) => flowedOn >= span.from && flowedOn <= span.to);
      for (const stage of stages) {
        const sum = within
          .filter((one) => one.stage === stage)
          .reduce((fen, { amountFen }) => fen + amountFen, 0);
        expect(statement.sums[stage]).toBe(sum);
      }
      const named = gaps.reduce((fen, gap) => fen + statement.gaps[gap], 0);
      expect(named).toBe(statement.sums.paid - statement.sums.received);
      const ordered = entries.map((one, at) => ({ one, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
      expect(
        statementOf(
          ordered.map(({ one }) => one),
          booked,
          span,
        ),
      ).toEqual(statement);
    }),
    { numRuns: 2000 },
  );
});
