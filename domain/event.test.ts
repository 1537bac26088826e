import { describe, expect, it } from 'vitest';
import type { IndicatorYear } from './official-reading';
import { judge } from './progress';
import { sharedSide } from './reporting-side';
import type { Status } from './status';
import { event, indicatorYear, settings } from './testing/indicator-year';

const notStarted = { progress: null, pace: null };

function meetings(differing: Partial<IndicatorYear> = {}): IndicatorYear {
  return indicatorYear({
    aggregation: 'at-least-once',
    frequency: 'year',
    unit: '次',
    sides: [sharedSide],
    target: null,
    required: 1,
    ...differing,
  });
}

const held = { readings: [event('2025', 'shared', '2025-05-20')] };

describe('what must happen at least once a year', () => {
  it.each<[string, Partial<IndicatorYear>, Status, number | null, number | null]>([
    ['2024-12-31', {}, 'not-started', null, null],
    ['2025-01-01', {}, 'on-pace', 0, 0],
    ['2025-09-30', {}, 'on-pace', 0, 0],
    ['2025-10-01', {}, 'slipping', 0, 0.1],
    ['2025-12-31', {}, 'slipping', 0, 0.1],
    ['2026-01-01', {}, 'overdue', 0, 1],
    ['2027-01-01', {}, 'overdue', 0, 1],
    ['2025-05-19', held, 'on-pace', 0, 0],
    ['2025-05-20', held, 'done', 1, 0],
    ['2025-10-01', held, 'done', 1, 0.1],
    ['2026-01-01', held, 'done', 1, 1],
    ['2025-05-20', { ...held, required: 2 }, 'on-pace', 0.5, 0],
    ['2025-10-01', { ...held, required: 2 }, 'slipping', 0.5, 0.6],
    ['2026-01-01', { ...held, required: 2 }, 'overdue', 0.5, 1],
    ['2025-05-20', { ...held, required: null }, 'done', 1, 0],
    ['2025-05-20', { readings: [event('2025', 'shared', '2025-05-20', 0)] }, 'on-pace', 0, 0],
    ['2025-05-20', { readings: [event('2025', 'shared', '2025-05-20', 3)] }, 'done', 1, 0],
  ])('on %s with %j is %s', (date, differing, status, progress, pace) => {
    expect(judge(meetings(differing), date, settings)).toMatchObject({ status, progress, pace });
  });

  it('follows the programme’s warning date and points', () => {
    const rules = { warningDate: '06-30', slippingPoints: 25 };
    expect(judge(meetings(), '2025-06-30', rules)).toMatchObject({ status: 'on-pace', pace: 0 });
    expect(judge(meetings(), '2025-07-01', rules)).toMatchObject({ status: 'slipping', pace: 0.25 });
  });

  it('needs no target and minds none', () => {
    expect(judge(meetings({ target: 1 }), '2025-05-01', settings)).toMatchObject({ status: 'on-pace' });
  });

  it('is below its pace by the points of a warning, whatever part of it is done', () => {
    const readings = [event('2025', 'shared', '2025-05-20', 19)];
    const found = judge(meetings({ readings, required: 20 }), '2025-10-01', settings);
    expect(found).toMatchObject({ status: 'slipping', progress: 0.95, pace: 1, completion: 0.95 });
  });

  it.each([
    ['2024-12-31', {}, '已完成 0 次，全年应至少 1 次，2025年度尚未开始。'],
    [
      '2025-09-01',
      {},
      '已完成 0 次，全年应至少 1 次，距预警日 2025年9月30日还有 29 天，距期限 2025年12月31日还有 121 天。',
    ],
    [
      '2025-11-01',
      {},
      '已完成 0 次，全年应至少 1 次，已过预警日 2025年9月30日，距期限 2025年12月31日还有 60 天。',
    ],
    ['2026-01-01', {}, '已完成 0 次，全年应至少 1 次，期限 2025年12月31日已过。'],
    ['2025-09-01', held, '已完成 1 次，达到全年至少 1 次的要求（最近一次 2025年5月20日）。'],
  ])('says on %s with %j', (date, differing, sentence) => {
    expect(judge(meetings(differing), date, settings).sentence).toBe(sentence);
  });
});

describe('what must exist', () => {
  const gd = event('2025', 'gd', '2024-09-01');
  const gz = event('2025', 'gz', '2025-06-02');
  const mechanism = (differing: Partial<IndicatorYear>) =>
    indicatorYear({ aggregation: 'exists', frequency: 'year', target: null, ...differing });

  it.each<[string, IndicatorYear['readings'], Status, number | null]>([
    ['2024-12-31', [], 'not-started', null],
    ['2025-06-01', [gd, gz], 'on-pace', 0.5],
    ['2025-06-02', [gd, gz], 'done', 1],
    ['2025-10-01', [gd], 'slipping', 0.5],
    ['2026-01-01', [gd], 'overdue', 0.5],
    ['2026-01-01', [gd, gz], 'done', 1],
    // Twice on one side is not once on both.
    ['2026-01-01', [gd, event('2025', 'gd', '2025-03-01')], 'overdue', 0.5],
  ])('on both sides, on %s, is %s', (date, readings, status, progress) => {
    const found = judge(mechanism({ readings }), date, settings);
    expect(found).toMatchObject({ status, progress });
    if (progress === null) expect(found).toMatchObject(notStarted);
  });

  it.each([
    [
      '2025-06-01',
      [gd, gz],
      '黔方尚未建立，距预警日 2025年9月30日还有 121 天，距期限 2025年12月31日还有 213 天。',
    ],
    ['2026-01-01', [], '粤方、黔方尚未建立，期限 2025年12月31日已过。'],
    ['2025-06-02', [gd, gz], '粤方、黔方均已建立（最近一方 2025年6月2日）。'],
  ])('says on %s', (date, readings, sentence) => {
    expect(judge(mechanism({ readings }), date, settings).sentence).toBe(sentence);
  });

  it('as one shared fact, says so', () => {
    const shared = { sides: [sharedSide], readings: [event('2025', 'shared', '2025-06-02')] };
    expect(judge(mechanism(shared), '2025-06-02', settings).sentence).toBe('已建立（2025年6月2日）。');
    expect(judge(mechanism(shared), '2026-01-01', settings).status).toBe('done');
    expect(judge(mechanism({ sides: [sharedSide] }), '2026-01-01', settings).sentence).toBe(
      '尚未建立，期限 2025年12月31日已过。',
    );
  });
});
