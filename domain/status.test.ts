import { describe, expect, it } from 'vitest';
import { isJudged, mostUrgentFirst, statuses, statusWords, urgency } from './status';

describe('the statuses', () => {
  it('have the words of the field, in the order of a legend', () => {
    expect(statuses.map((status) => statusWords[status])).toEqual([
      '完成',
      '正常',
      '预警',
      '滞后',
      '逾期',
      '未启动',
      '未填报',
      '无目标',
    ]);
  });

  it('are all there when the most urgent come first', () => {
    expect([...mostUrgentFirst].sort()).toEqual([...statuses].sort());
    expect([...statuses].sort((one, other) => urgency(one) - urgency(other)).at(0)).toBe('overdue');
    expect(urgency('overdue')).toBeLessThan(urgency('behind'));
    expect(urgency('behind')).toBeLessThan(urgency('slipping'));
    expect(urgency('slipping')).toBeLessThan(urgency('on-pace'));
  });

  it('enter a parent’s mean when they are held against something', () => {
    expect(statuses.filter(isJudged)).toEqual(['done', 'on-pace', 'slipping', 'behind', 'overdue']);
  });
});
