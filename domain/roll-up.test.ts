import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollUp } from './roll-up';
import type { Child } from './roll-up-reason';
import { isJudged, type Status, statuses } from './status';
import { settings } from './testing/indicator-year';

function child(status: Status, progress: number | null, pace: number | null, weight = 1, name = '甲'): Child {
  return { name, weight, verdict: { status, sentence: '', progress, pace } };
}

function measure(children: Child[], date = '2025-09-30') {
  return rollUp({ year: 2025, children, childrenAre: 'indicator' }, date, settings);
}

const late = child('behind', 0.5, 0.75);
const done = child('done', 1, 0.75);
const overdue = child('overdue', 0.95, 1);
const silent = child('not-reported', null, null);
const waiting = child('not-started', null, null);
const tracked = child('no-target', null, null);

describe('a parent', () => {
  it.each<[string, Child[], Status, number | null, number | null, number]>([
    ['all done', [done, done], 'done', 1, 0.75, 2],
    ['all judged ones done', [done, tracked, silent, waiting], 'done', 1, 0.75, 1],
    ['above its pace', [done, late], 'on-pace', 0.75, 0.75, 2],
    ['ten points below', [late, child('on-pace', 0.8, 0.75)], 'slipping', 0.65, 0.75, 2],
    ['a little more than ten', [late, child('on-pace', 0.7999, 0.75)], 'behind', 0.64995, 0.75, 2],
    ['on different paces', [child('done', 1, 0), child('slipping', 0.9, 1)], 'on-pace', 0.95, 0.5, 2],
    ['with nobody’s figure', [tracked, waiting, silent], 'not-reported', null, null, 0],
    ['not begun', [tracked, waiting], 'not-started', null, null, 0],
    ['without targets', [tracked, tracked], 'no-target', null, null, 0],
    ['without children', [], 'no-target', null, null, 0],
  ])('%s', (_, children, status, progress, pace, judged) => {
    const found = measure(children);
    expect([found.status, found.judged]).toEqual([status, judged]);
    if (progress === null || pace === null) expect([found.progress, found.pace]).toEqual([null, null]);
    else {
      expect(found.progress).toBeCloseTo(progress, 12);
      expect(found.pace).toBeCloseTo(pace, 12);
    }
  });

  it('is slipping with its one open duty after the warning date', () => {
    expect(measure([child('slipping', 0.5, 0.6)], '2025-10-01').status).toBe('slipping');
  });

  it('is overdue after the year’s end until all is done', () => {
    const after = '2026-01-01';
    const whole = child('done', 1, 1);
    expect(measure([whole, overdue], after).status).toBe('overdue');
    expect(measure([whole, whole, silent], after).status).toBe('done');
    // Kept so far, and a last figure not due yet.
    expect(measure([whole, child('on-pace', 1, 1)], after).status).toBe('on-pace');
    expect(measure([whole, child('overdue', 1 - 1e-12, 1)], after).status).toBe('overdue');
    expect(measure([child('behind', 0.1, 1)], '2025-12-31').status).toBe('behind');
  });

  it('weighs its children', () => {
    const found = measure([child('behind', 0.2, 0.75, 3), child('done', 1, 0.75, 1)]);
    expect(found.progress).toBeCloseTo(0.4, 12);
    expect(found.sentence).toBe('2 项可评价指标加权平均完成 40.0%，应达 75.0%，低 35.0 个百分点；滞后：甲。');
    expect(measure([child('behind', 0.2, 0.75, 0), done]).progress).toBe(1);
    expect(measure([child('behind', 0.2, 0.75, 0)]).status).toBe('no-target');
  });

  it('can be a child itself', () => {
    const area = rollUp(
      {
        year: 2025,
        childrenAre: 'measure',
        children: [{ name: '任务', weight: 1, verdict: measure([late, done]) }],
      },
      '2025-09-30',
      settings,
    );
    expect(area).toMatchObject({ status: 'on-pace', progress: 0.75, pace: 0.75, judged: 1 });
  });
});

describe('the sentence of a parent', () => {
  it('says the rule, the counts and who is late', () => {
    const four = [
      child('behind', 0.348, 0.75, 1, '互访'),
      child('on-pace', 0.8, 0.75),
      child('on-pace', 0.8, 0.75),
      child('on-pace', 0.9, 0.75),
    ];
    expect(measure([...four, silent, tracked, tracked]).sentence).toBe(
      '4 项可评价指标平均完成 71.2%，应达 75.0%，低 3.8 个百分点；1 项未填报、2 项无目标未计入；滞后：互访。',
    );
  });

  it.each<[Child[], string]>([
    [[done], '1 项可评价指标平均完成 100.0%，应达 75.0%，高 25.0 个百分点。'],
    [
      [child('on-pace', 0.7915, 0.7014)],
      '1 项可评价指标平均完成 79.2%，应达 70.1%，高 9.0 个百分点，按未取整的数计算。',
    ],
    [[late, done], '2 项可评价指标平均完成 75.0%，应达 75.0%，持平；滞后：甲。'],
    [
      [child('done', 1, 0.75, 0), done],
      '1 项可评价指标平均完成 100.0%，应达 75.0%，高 25.0 个百分点；1 项权重为零未计入。',
    ],
    [[silent, waiting, tracked], '3 项指标均不可评价：1 项未启动、1 项未填报、1 项无目标。'],
    [[], '尚无指标。'],
  ])('of %j', (children, sentence) => {
    expect(measure(children).sentence).toBe(sentence);
  });

  it.each([
    ['measure', '1 项可评价任务平均完成 95.0%，应达 100.0%，低 5.0 个百分点；逾期：甲。'],
    ['area', '1 项可评价领域平均完成 95.0%，应达 100.0%，低 5.0 个百分点；逾期：甲。'],
  ] as const)('calls its children by their noun: %s', (childrenAre, sentence) => {
    expect(rollUp({ year: 2025, children: [overdue], childrenAre }, '2026-01-01', settings).sentence).toBe(
      sentence,
    );
  });
});

const anyChild: fc.Arbitrary<Child> = fc
  .tuple(fc.constantFrom(...statuses), fc.nat(1000), fc.nat(1000), fc.nat(3))
  .map(([status, progress, pace, weight]) =>
    isJudged(status)
      ? child(status, status === 'done' ? 1 : progress / 1000, pace / 1000, weight)
      : child(status, null, null, weight),
  );

describe('any parent', () => {
  it('is the mean of its judged children, repeated as often as they weigh', () => {
    fc.assert(
      fc.property(fc.array(anyChild, { maxLength: 12 }), (children) => {
        const thousandths = children.flatMap(({ weight, verdict }) =>
          Array.from({ length: weight }, () =>
            verdict.progress === null ? [] : [Math.round(verdict.progress * 1000)],
          ).flat(),
        );
        const found = measure(children).progress;
        if (thousandths.length === 0) return found === null;
        const sum = thousandths.reduce((total, one) => total + one, 0);
        return found !== null && Math.abs(found - sum / thousandths.length / 1000) < 1e-12;
      }),
      { numRuns: 1000 },
    );
  });

  it('stays within its children and never falls when one of them rises', () => {
    fc.assert(
      fc.property(fc.array(anyChild, { minLength: 1, maxLength: 8 }), fc.nat(), (children, chosen) => {
        const before = measure(children).progress;
        if (before === null) return true;
        const at = chosen % children.length;
        const raised = children.map((one, index) =>
          index === at && one.verdict.progress !== null
            ? { ...one, verdict: { ...one.verdict, progress: Math.min(1, one.verdict.progress + 0.05) } }
            : one,
        );
        const after = measure(raised).progress ?? -1;
        const shares = children.flatMap(({ weight, verdict }) =>
          weight > 0 ? (verdict.progress ?? []) : [],
        );
        const isWithin = before >= Math.min(...shares) - 1e-12 && before <= Math.max(...shares) + 1e-12;
        return isWithin && before >= 0 && before <= 1 && after >= before - 1e-12;
      }),
      { numRuns: 1000 },
    );
  });
});
