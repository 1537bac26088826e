import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giverOf, stageBefore, stages } from './flow';
import { overdrawn, sumStages } from './flow-ceiling';

const wan = 1_000_000;

test('the giving side says what it pledged and paid, the receiving one what came and was used', () => {
  expect(stages.map((stage) => [stage, giverOf(stage), stageBefore(stage)])).toEqual([
    ['pledged', 'giving', null],
    ['paid', 'giving', 'pledged'],
    ['received', 'receiving', 'paid'],
    ['used', 'receiving', 'received'],
  ]);
});

test('more than there is says what it would come to and what it is taken from', () => {
  const sums = { pledged: 10 * wan, paid: 8 * wan, received: 8 * wan, used: 2 * wan };
  const project = { source: 'project', fen: 12 * wan } as const;
  expect(overdrawn({ stage: 'paid', amountFen: 2 * wan }, sums, project)).toBeNull();
  expect(overdrawn({ stage: 'paid', amountFen: 2 * wan + 1 }, sums, project)).toBe(
    '登记后累计拨付 10.000001 万元，超过累计承诺 10 万元',
  );
  expect(overdrawn({ stage: 'pledged', amountFen: 3 * wan }, sums, project)).toBe(
    '登记后累计承诺 13 万元，超过项目预算 12 万元',
  );
  expect(overdrawn({ stage: 'pledged', amountFen: 300 * wan }, sums, { ...project, fen: null })).toBeNull();
  expect(overdrawn({ stage: 'paid', amountFen: -wan }, sums, project)).toBe(
    '冲销后累计拨付 7 万元，少于累计到账 8 万元',
  );
  expect(overdrawn({ stage: 'used', amountFen: -wan }, sums, project)).toBeNull();
  expect(overdrawn({ stage: 'received', amountFen: -6 * wan }, sums, project)).toBeNull();
});

test('entries that are let in one after the other never come to more than they come from', () => {
  const anyEntry = fc.record({
    stage: fc.constantFrom(...stages),
    amountFen: fc.integer({ min: -50, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 60 }), fc.integer({ min: 0, max: 300 }), (drawn, fen) => {
      const entries: typeof drawn = [];
      for (const entry of drawn) {
        if (overdrawn(entry, sumStages(entries), { source: 'project', fen }) === null) entries.push(entry);
        const sums = sumStages(entries);
        expect(sums.pledged).toBeLessThanOrEqual(fen);
        expect(sums.paid).toBeLessThanOrEqual(sums.pledged);
        expect(sums.received).toBeLessThanOrEqual(sums.paid);
        expect(sums.used).toBeLessThanOrEqual(sums.received);
      }
    }),
    { numRuns: 2000 },
  );
});
