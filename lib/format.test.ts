import { describe, expect, it } from 'vitest';
import { chineseDate, chineseDateTime, number, percent, points } from './format';

describe('numbers for display', () => {
  it.each([
    [0, 0, '0'],
    [-0, 0, '0'],
    [1234567, 0, '1,234,567'],
    [12345.6, 2, '12,345.60'],
    [1.005, 2, '1.01'],
    [0.5, 0, '1'],
    [-1234.5, 1, '-1,234.5'],
    [-0.004, 2, '0.00'],
    [null, 2, '—'],
  ])('writes %s with %s decimals as %s', (value, decimals, text) => {
    expect(number(value, decimals)).toBe(text);
  });

  it('writes whole numbers unless told otherwise', () => {
    expect(number(1999.5)).toBe('2,000');
  });

  it.each([
    [0.625, '62.5%'],
    [0, '0.0%'],
    [1.182, '118.2%'],
    [12.345, '1,234.5%'],
    [0.145, '14.5%'],
    [-0.0005, '-0.1%'],
    [null, '—'],
  ])('writes the share %s as %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it.each([
    [0.032, '+3.2个百分点'],
    [-0.015, '-1.5个百分点'],
    [0, '0.0个百分点'],
    [0.0001, '0.0个百分点'],
    [null, '—'],
  ])('writes the difference %s as %s', (share, text) => {
    expect(points(share)).toBe(text);
  });
});

describe('dates for display', () => {
  it.each([
    ['2025-09-30', '2025年9月30日'],
    ['2024-02-29', '2024年2月29日'],
    ['2025-01-01', '2025年1月1日'],
    [null, '—'],
    ['', '—'],
  ])('writes the day %s as %s', (date, text) => {
    expect(chineseDate(date)).toBe(text);
  });

  it.each([
    ['2025-09-30T02:32:59Z', '2025年9月30日 10:32'],
    ['2025-12-31T16:05:00Z', '2026年1月1日 00:05'],
    ['2025-06-30T15:59:00Z', '2025年6月30日 23:59'],
  ])('writes the instant %s as Shanghai sees it, %s', (instant, text) => {
    expect(chineseDateTime(new Date(instant))).toBe(text);
  });

  it('writes a dash where nothing has happened yet', () => {
    expect(chineseDateTime(null)).toBe('—');
  });
});
