import { describe, expect, it } from 'vitest';
import { dateText, gapText, percentText, pointsText, throughText } from './phrase';

describe('phrases', () => {
  it('write a date as documents do', () => {
    expect(dateText('2025-06-30')).toBe('2025年6月30日');
    expect(dateText('2025-12-01')).toBe('2025年12月1日');
    expect(throughText('2025-06-30')).toBe('（数据截至 2025年6月30日）');
    expect(throughText(null)).toBe('');
  });

  it.each([
    [0, '0.0%'],
    [0.625, '62.5%'],
    [0.6254, '62.5%'],
    [0.6256, '62.6%'],
    [0.99949, '99.9%'],
    [0.99999, '99.9%'],
    [1, '100.0%'],
    [1.0001, '100.0%'],
    [1.25, '125.0%'],
    [-0.2, '-20.0%'],
  ])('the share %d is %s', (share, text) => {
    expect(percentText(share)).toBe(text);
  });

  it.each([
    [0, '持平'],
    [0.05, '超前 5.0 个百分点'],
    [-0.125, '落后 12.5 个百分点'],
    [-0.1, '落后 10.0 个百分点'],
    [-0.100001, '落后略多于 10.0 个百分点'],
    [-0.0996, '落后 10.0 个百分点'],
    [-0.0001, '落后不足 0.1 个百分点'],
    [0.0001, '超前不足 0.1 个百分点'],
    [0.100001, '超前 10.0 个百分点'],
  ])('the gap %d is %s', (gap, text) => {
    expect(pointsText(gap, { over: '超前', under: '落后' }, 10)).toBe(text);
  });

  it.each([
    [0.7915, 0.7014, '高 9.0 个百分点，按未取整的数计算'],
    [0.7584, 0.8126, '低 5.4 个百分点，按未取整的数计算'],
    [0.7584, 0.8125, '低 5.4 个百分点，按未取整的数计算'],
    [0.5, 0.49951, '高不足 0.1 个百分点'],
    [0.50051, 0.50049, '高不足 0.1 个百分点，按未取整的数计算'],
    [0.79, 0.7, '高 9.0 个百分点'],
    [0.4, 0.50001, '低略多于 10.0 个百分点'],
    [0.40049, 0.50051, '低略多于 10.0 个百分点，按未取整的数计算'],
    [0.7, 0.7, '持平'],
  ])('the gap between %d and %d is %s', (one, other, text) => {
    const gap = Math.round((one - other) * 1e9) / 1e9;
    expect(gapText(gap, [one, other], { over: '高', under: '低' }, 10)).toBe(text);
  });
});
