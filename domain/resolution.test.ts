import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterAct,
  canAct,
  type HalfAct,
  halfActs,
  halfPercent,
  type HalfState,
  halfStates,
  isClosed,
} from './resolution';

/** By hand, from design 2 and domain.md 2.2: 交办 → 签收 → 办理 → 申请 → 核实 → 确认; each answer may send it back to 办理. */
const allowed: [HalfState, HalfAct, HalfState][] = [
  ['pending', 'assign', 'assigned'],
  ['assigned', 'receive', 'received'],
  ['received', 'report', 'received'],
  ['received', 'claim', 'claimed'],
  ['claimed', 'withdraw', 'received'],
  ['claimed', 'send-back', 'received'],
  ['claimed', 'verify', 'verified'],
  ['verified', 'reject', 'received'],
  ['verified', 'confirm', 'confirmed'],
];
const acts = Object.keys(halfActs) as HalfAct[];

test('a half goes only where the table says, and a refusal says where it stands', () => {
  for (const state of halfStates) {
    for (const act of acts) {
      const way = allowed.find(([from, name]) => from === state && name === act);
      expect(canAct(act, state)).toBe(way !== undefined);
      if (way) expect(afterAct(act, state)).toBe(way[2]);
      else expect(() => afterAct(act, state)).toThrow('请刷新页面，按最新状态办理');
    }
  }
});

test('nobody closes a half alone: on every way to 已确认 the other side has the last word', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 40 }), (tried) => {
      let state: HalfState = 'pending';
      const taken: HalfAct[] = [];
      for (const act of tried) {
        if (!canAct(act, state)) continue;
        state = afterAct(act, state);
        taken.push(act);
      }
      if (state !== 'confirmed') return;
      expect(taken.at(-1)).toBe('confirm');
      expect(taken.lastIndexOf('verify')).toBeGreaterThan(taken.lastIndexOf('claim'));
      expect(taken.lastIndexOf('claim')).toBeGreaterThan(taken.indexOf('receive'));
    }),
    { numRuns: 2000 },
  );
});

test('it is closed when both halves are', () => {
  const half = (state: HalfState, departmentId = 1) => ({ departmentId, state });
  expect(isClosed([half('confirmed'), half('confirmed', 2)])).toBe(true);
  expect(isClosed([half('confirmed'), half('verified', 2)])).toBe(false);
  expect(isClosed([])).toBe(false);
});

test('a claim counts as done, work that was sent back as what was reported', () => {
  expect(halfPercent({ state: 'received', percent: 60 })).toBe(60);
  expect(halfPercent({ state: 'claimed', percent: 60 })).toBe(100);
});
