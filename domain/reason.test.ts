import { describe, expect, it } from 'vitest';
import type { IndicatorYear } from './official-reading';
import { judge } from './progress';
import { quantity } from './quantity';
import type { Status } from './status';
import { alone, amount, indicatorYear, settings } from './testing/indicator-year';

function sentence(of: IndicatorYear, date: string): [Status, string] {
  const { status, sentence: why } = judge(of, date, settings);
  return [status, why];
}

describe('the sentence of an indicator', () => {
  it.each<[string, IndicatorYear, Status, string]>([
    [
      '2025-09-30',
      alone(62.5),
      'behind',
      '已完成 62.5%，序时进度 75.0%，落后 12.5 个百分点（数据截至 2025年9月30日）。',
    ],
    [
      '2025-09-30',
      alone(80),
      'on-pace',
      '已完成 80.0%，序时进度 75.0%，超前 5.0 个百分点（数据截至 2025年9月30日）。',
    ],
    [
      '2025-09-13',
      alone(79.34),
      'on-pace',
      '已完成 79.3%，序时进度 70.3%，超前 9.1 个百分点，按未取整的数计算（数据截至 2025年6月30日）。',
    ],
    ['2025-09-30', alone(75), 'on-pace', '已完成 75.0%，序时进度 75.0%，持平（数据截至 2025年9月30日）。'],
    ['2025-09-30', alone(104.2), 'done', '已完成 104.2%，达到年度目标（数据截至 2025年9月30日）。'],
    [
      '2026-01-10',
      alone(92),
      'overdue',
      '年度已结束，已完成 92.0%，差 8.0 个百分点（数据截至 2025年12月31日）。',
    ],
    ['2026-01-10', alone(100), 'done', '已完成 100.0%，达到年度目标（数据截至 2025年12月31日）。'],
    [
      '2025-05-01',
      alone(12, { target: null }),
      'no-target',
      '未定年度目标，只跟踪不评价：累计 12 对（数据截至 2025年3月31日）。',
    ],
    ['2025-02-01', alone(12, { target: null }), 'no-target', '未定年度目标，只跟踪不评价；尚无正式数据。'],
    ['2025-02-01', alone(12), 'not-started', '尚无正式数据，2025年第一季度的数应不晚于 2025年4月5日填报。'],
    ['2024-12-31', alone(12), 'not-started', '2025年度尚未开始。'],
    [
      '2025-02-01',
      alone(1, { first: { frequency: 'year', year: 2026, index: 1 } }),
      'not-started',
      '2025年度无需填报。',
    ],
  ])('on %s', (date, of, status, why) => {
    expect(sentence(of, date)).toEqual([status, why]);
  });

  it('names the side and the period that are missing, and them alone', () => {
    const readings = [amount('2025-Q1', 'gd', 30), amount('2025-Q1', 'gz', 20), amount('2025-Q2', 'gd', 1)];
    expect(sentence(indicatorYear({ readings }), '2025-07-06')).toEqual([
      'not-reported',
      '黔方2025年第二季度未填报或未审核。',
    ]);
    expect(sentence(indicatorYear({ readings, target: quantity(50) }), '2025-07-06')).toEqual([
      'done',
      '已完成 102.0%，达到年度目标；黔方2025年第二季度未填报或未审核（数据截至 2025年3月31日）。',
    ]);
    const older = indicatorYear({ aggregation: 'distinct', target: null, readings: readings.slice(1, 2) });
    expect(sentence(older, '2025-04-06')).toEqual(['not-reported', '粤方2025年第一季度未填报或未审核。']);
  });
});
