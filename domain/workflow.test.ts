import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reporter, reporters } from './indicator';
import { Refusal } from './refusal';
import {
  answers,
  canTake,
  isOfficial,
  type State,
  states,
  type StepName,
  steps,
  stateText,
  stateWords,
  take,
  visibleToOther,
} from './workflow';

/** Every move there is, written out from design 2; `*` only for a shared fact. */
const moves = `
  draft save draft
  returned save returned
  draft submit submitted
  returned submit submitted
  submitted withdraw draft
  submitted approve approved
  submitted return returned
  approved confirm confirmed *
  approved dispute disputed *
  disputed propose disputed *
  disputed agree confirmed *
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

function expected(from: State, step: StepName, reporter: Reporter): string | null {
  const move = moves.find(([state, name]) => state === from && name === step);
  if (move === undefined || (move[3] === '*' && reporter !== 'shared')) return null;
  return move[2] ?? null;
}

const stepNames = Object.keys(steps) as StepName[];
const cases = reporters.flatMap((reporter) =>
  states.flatMap((state) => stepNames.map((step) => ({ reporter, state, step }))),
);

describe('the workflow of a fact', () => {
  it('is exactly the table of moves, for every state, step and reporter', () => {
    expect(cases).toHaveLength(3 * 6 * 9);
    for (const { reporter, state, step } of cases) {
      const to = expected(state, step, reporter);
      expect(canTake(step, state, reporter), `${reporter} ${state} ${step}`).toBe(to !== null);
      if (to === null) expect(() => take(step, state, reporter)).toThrow(Refusal);
      else expect(take(step, state, reporter)).toBe(to);
    }
  });

  it('refuses with where the record stands and what to do', () => {
    expect(() => take('approve', 'draft', 'each')).toThrow(
      '该记录现为“暂存”，不能审核通过；请刷新页面，按最新状态办理。',
    );
    try {
      take('confirm', 'approved', 'each');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ kind: 'conflict', name: 'Refusal' });
    }
  });

  it('is official when confirmed for a shared fact, when approved for one side’s own', () => {
    const official = reporters.map((reporter) => states.filter((state) => isOfficial(state, reporter)));
    expect(Object.fromEntries(reporters.map((reporter, at) => [reporter, official[at]]))).toEqual({
      each: ['approved'],
      shared: ['confirmed'],
      one: ['approved'],
    });
  });

  it('lets the other side see and answer a record from approved on, never before', () => {
    expect([...visibleToOther].sort()).toEqual(['approved', 'confirmed', 'disputed']);
    for (const answer of answers)
      for (const from of steps[answer].from) expect(visibleToOther).toContain(from);
  });

  it('has a word for every state', () => {
    expect(states.map((state) => stateWords[state])).toEqual([
      '已互认',
      '已审核',
      '有异议',
      '已提交',
      '已退回',
      '暂存',
    ]);
  });
});

/** What the walk remembers besides the state, to hold the state against. */
interface Walk {
  readonly state: State;
  readonly isApproved: boolean;
  readonly isConfirmed: boolean;
}

/** One step further, or where it was when the step is refused. Throws when the step did not do as the table says. */
function walkOn(walk: Walk, step: StepName, reporter: Reporter): Walk {
  const wanted = expected(walk.state, step, reporter);
  let state: State;
  try {
    state = take(step, walk.state, reporter);
  } catch (error) {
    if (error instanceof Refusal && wanted === null) return walk;
    throw error;
  }
  if (state !== wanted) throw new Error(`${walk.state} ${step} led to ${state}`);
  return {
    state,
    isApproved: walk.isApproved || step === 'approve',
    isConfirmed: walk.isConfirmed || step === 'confirm' || step === 'agree',
  };
}

function isSound({ state, isApproved, isConfirmed }: Walk, reporter: Reporter): boolean {
  const official = reporter === 'shared' ? isConfirmed : isApproved;
  return (
    states.includes(state) &&
    (state === 'confirmed') === isConfirmed &&
    isOfficial(state, reporter) === official &&
    (!isConfirmed || (isApproved && reporter === 'shared'))
  );
}

describe('any sequence of steps', () => {
  const anySteps = fc.array(fc.constantFrom(...stepNames), { maxLength: 60, size: 'max' });

  it('stays in the list of states, and is confirmed only by a confirming step', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...reporters), anySteps, (reporter, sequence) => {
        let walk: Walk = { state: 'draft', isApproved: false, isConfirmed: false };
        for (const step of sequence) {
          walk = walkOn(walk, step, reporter);
          seen.add(`${reporter} ${walk.state}`);
          if (!isSound(walk, reporter)) return false;
        }
        return true;
      }),
      { numRuns: 1500 },
    );
    // The walks were long enough to come everywhere: 6 states of a shared fact, 4 of either other.
    expect(seen.size).toBe(6 + 4 + 4);
  }, 30_000);

  it('leaves an official fact where it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reporters), anySteps, (reporter, sequence) => {
        const official: State = reporter === 'shared' ? 'confirmed' : 'approved';
        for (const step of sequence) expect(() => take(step, official, reporter)).toThrow(Refusal);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);
});

describe('where a record is, as a list says it', () => {
  it('tells a correction from the official record beside which it stands', () => {
    expect(stateText({ state: 'draft', revision: 1 })).toBe('暂存');
    expect(stateText({ state: 'draft', revision: 2 })).toBe('暂存（更正）');
    expect(stateText({ state: 'confirmed', revision: 2 })).toBe('已互认');
  });
});
