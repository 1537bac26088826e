import { describe, expect, it } from 'vitest';
import type { IndicatorYear } from './official-reading';
import { judge } from './progress';
import { quantity } from './quantity';
import type { Status } from './status';
import { amount, guangdong, indicatorYear, parts, settings } from './testing/indicator-year';

const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
const alone = { sides: [guangdong] };

function stands(of: IndicatorYear, date: string): [Status, string] {
  const { status, sentence } = judge(of, date, settings);
  return [status, sentence];
}

describe('an allowance', () => {
  /** So many of 20 allowed, all used in the first quarter. */
  function used(count: number, target = 20): IndicatorYear {
    const readings = quarters.map((code, at) => amount(code, 'gd', at === 0 ? count : 0));
    return indicatorYear({ ...alone, direction: 'less', unit: '起', target: quantity(target), readings });
  }

  it.each<[string, number, Status]>([
    // 30 June: half the time, half the allowance.
    ['2025-06-30', 0, 'on-pace'],
    ['2025-06-30', 10, 'on-pace'],
    ['2025-06-30', 10.0001, 'slipping'],
    ['2025-06-30', 12, 'slipping'],
    ['2025-06-30', 12.0001, 'behind'],
    ['2025-06-30', 25, 'behind'],
    // Kept is only known when the year is over.
    ['2025-12-31', 20, 'on-pace'],
    ['2025-12-31', 20.0001, 'slipping'],
    ['2026-01-01', 20, 'done'],
    ['2026-01-01', 0, 'done'],
    ['2026-01-01', 20.0001, 'overdue'],
  ])('on %s with %d of 20 used is %s', (date, count, status) => {
    expect(judge(used(count), date, settings).status).toBe(status);
  });

  it('used to three tenths by the middle of the year is at seven tenths', () => {
    expect(judge(used(6), '2025-06-30', settings)).toMatchObject({
      completion: 0.3,
      progress: 0.7,
      pace: 0.5,
    });
    expect(judge(used(0), '2025-09-30', settings)).toMatchObject({ completion: 0, progress: 1, pace: 0.75 });
    expect(judge(used(90), '2025-06-30', settings)).toMatchObject({ completion: 4.5, progress: 0 });
  });

  it.each<[string, number, Status]>([
    ['2025-06-30', 0, 'on-pace'],
    ['2025-12-30', 0.0001, 'behind'],
    ['2025-12-31', 1, 'behind'],
    ['2026-01-01', 0, 'done'],
    ['2026-01-01', 1, 'overdue'],
  ])('of nothing on %s with %d is %s', (date, count, status) => {
    const generous = { ...settings, slippingPoints: 100 };
    expect(judge(used(count, 0), date, generous).status).toBe(status);
  });

  it('waits for the last quarter before it is done, and never to be overdue', () => {
    const open = (count: number) => ({ ...used(count), readings: used(count).readings.slice(0, 3) });
    expect(stands(open(20), '2026-01-05')).toEqual([
      'on-pace',
      '年度已结束，已用年度控制数的 100.0%，未超出，尚有未到填报期限的数（数据截至 2025年9月30日）。',
    ]);
    expect(judge(open(21), '2026-01-05', settings).status).toBe('overdue');
    expect(judge(open(20), '2026-01-06', settings).status).toBe('not-reported');
  });

  it.each<[string, number, number, string]>([
    [
      '2025-06-30',
      13,
      20,
      '已用年度控制数的 65.0%，序时进度 50.0%，高 15.0 个百分点（数据截至 2025年6月30日）。',
    ],
    [
      '2025-06-30',
      8,
      20,
      '已用年度控制数的 40.0%，序时进度 50.0%，低 10.0 个百分点（数据截至 2025年6月30日）。',
    ],
    ['2026-01-10', 18, 20, '已用年度控制数的 90.0%，未超出（数据截至 2025年12月31日）。'],
    [
      '2026-01-10',
      22,
      20,
      '年度已结束，已用年度控制数的 110.0%，高 10.0 个百分点（数据截至 2025年12月31日）。',
    ],
    ['2025-06-30', 3, 0, '年度控制数为 0 起，实际 3 起，已超出（数据截至 2025年6月30日）。'],
    ['2025-06-30', 0, 0, '年度控制数为 0 起，实际 0 起，未超出（数据截至 2025年6月30日）。'],
  ])('says on %s with %d of %d', (date, count, target, sentence) => {
    expect(judge(used(count, target), date, settings).sentence).toBe(sentence);
  });
});

describe('a ratio', () => {
  function onTime(share: number, target: number | null, codes = quarters): IndicatorYear {
    const readings = codes.map((code) => parts(code, 'gd', share, 100));
    const agreed = target === null ? null : quantity(target);
    return indicatorYear({ ...alone, aggregation: 'ratio', unit: '%', target: agreed, readings });
  }

  it.each<[string, number, Status]>([
    ['2025-03-31', 80, 'on-pace'],
    ['2025-03-31', 79.9999, 'slipping'],
    ['2025-03-31', 72, 'slipping'],
    ['2025-03-31', 71.9999, 'behind'],
    ['2025-12-31', 80, 'on-pace'],
    ['2025-12-31', 72, 'slipping'],
    ['2026-01-01', 80, 'done'],
    ['2026-01-01', 79.9999, 'overdue'],
  ])('on %s at %d against 80 percent is %s, whatever time has passed', (date, share, status) => {
    expect(judge(onTime(share, 80), date, settings)).toMatchObject({ status, pace: 1 });
  });

  it('waits for the last quarter before it is done', () => {
    expect(judge(onTime(90, 80, quarters.slice(0, 3)), '2026-01-05', settings).status).toBe('on-pace');
    expect(judge(onTime(90, 80, quarters.slice(0, 3)), '2026-01-06', settings).status).toBe('not-reported');
  });

  it('of nothing is not judged', () => {
    const readings = [parts('2025-Q1', 'gd', 0, 0)];
    const nothing = { ...onTime(0, 80), readings };
    expect(stands(nothing, '2025-05-01')).toEqual([
      'not-started',
      '分母合计为 0，没有可计算的比率（数据截至 2025年3月31日）。',
    ]);
  });

  it.each<[string, number, number | null, string]>([
    [
      '2025-03-31',
      88.5,
      90,
      '现为 88.5%，目标不低于 90%，完成率 98.3%，低 1.7 个百分点（数据截至 2025年3月31日）。',
    ],
    ['2025-03-31', 95, 90, '现为 95.0%，目标不低于 90%，已达到（数据截至 2025年3月31日）。'],
    ['2025-03-31', 95, null, '未定年度目标，只跟踪不评价：现为 95.0%（数据截至 2025年3月31日）。'],
    [
      '2026-01-10',
      45,
      90,
      '年度已结束，现为 45.0%，目标不低于 90%，完成率 50.0%，低 50.0 个百分点（数据截至 2025年12月31日）。',
    ],
    ['2026-01-10', 95, 90, '现为 95.0%，目标不低于 90%，已达到（数据截至 2025年12月31日）。'],
  ])('says on %s at %d against %s', (date, share, target, sentence) => {
    expect(judge(onTime(share, target), date, settings).sentence).toBe(sentence);
  });
});

describe('a median', () => {
  function days(gd: number, gz: number): IndicatorYear {
    const readings = [amount('2025-Q1', 'gd', gd), amount('2025-Q1', 'gz', gz)];
    return indicatorYear({
      aggregation: 'median',
      direction: 'less',
      unit: '天',
      target: quantity(5),
      readings,
    });
  }

  it.each<[number, number, Status]>([
    [5, 5, 'on-pace'],
    [0, 5, 'on-pace'],
    [5, 5.5, 'slipping'],
    [5.5001, 1, 'behind'],
  ])('of %d and %d days against 5 is judged by the worse: %s', (gd, gz, status) => {
    expect(judge(days(gd, gz), '2025-03-31', settings).status).toBe(status);
  });

  it('says whose level was judged', () => {
    expect(judge(days(3, 6), '2025-03-31', settings).sentence).toBe(
      '黔方现为 6 天，目标不高于 5 天，完成率 80.0%，低 20.0 个百分点（数据截至 2025年3月31日）。',
    );
  });
});

describe('a limit to a figure at the period’s end', () => {
  function open(count: number): IndicatorYear {
    const readings = quarters.map((code) => amount(code, 'gd', count));
    return indicatorYear({
      ...alone,
      aggregation: 'period-end',
      direction: 'less',
      unit: '件',
      target: quantity(20),
      readings,
    });
  }

  it.each<[string, number, Status]>([
    ['2025-03-31', 20, 'on-pace'],
    ['2025-03-31', 22, 'slipping'],
    ['2025-03-31', 22.0001, 'behind'],
    ['2025-12-31', 5, 'on-pace'],
    ['2026-01-01', 20, 'done'],
    ['2026-01-01', 20.0001, 'overdue'],
  ])('on %s at %d of 20 is %s', (date, count, status) => {
    expect(judge(open(count), date, settings).status).toBe(status);
  });

  it('says so', () => {
    expect(judge(open(5), '2025-03-31', settings).sentence).toBe(
      '现为 5 件，目标不高于 20 件，已达到（数据截至 2025年3月31日）。',
    );
  });
});
