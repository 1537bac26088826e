import { monthOf, type PlainDate, yearOf } from './calendar';

/** 2025年6月30日 */
export function dateText(date: PlainDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${Number(date.slice(8))}日`;
}

/** 数据截至 in brackets, or nothing while there are no data. */
export function throughText(dataThrough: PlainDate | null): string {
  return dataThrough === null ? '' : `（数据截至 ${dateText(dataThrough)}）`;
}

/** Tenths of a percent, as a share is shown; one that falls short of 1 is never rounded up to it. */
function shownTenths(share: number): number {
  const tenths = Math.round(share * 1000);
  return tenths === 1000 && share < 1 ? 999 : tenths;
}

/** A share with one decimal. */
export function percentText(share: number): string {
  return `${(shownTenths(share) / 10).toFixed(1)}%`;
}

/**
 * A gap in 个百分点 with its word before it. One too small to show says so, and so does one that is past the limit of
 * a step and would be shown as the limit itself.
 */
export function pointsText(gap: number, words: { over: string; under: string }, limit: number): string {
  const size = Math.abs(gap);
  const tenths = Math.round(size * 1000);
  if (gap === 0) return '持平';
  const word = gap > 0 ? words.over : words.under;
  if (tenths === 0) return `${word}不足 0.1 个百分点`;
  const hides = gap < 0 && size > limit / 100 && tenths <= limit * 10;
  return `${word}${hides ? '略多于' : ''} ${(tenths / 10).toFixed(1)} 个百分点`;
}

/**
 * The gap between two shares that the reader is shown. It is judged unrounded, so that it can differ from what comes of
 * subtracting the two as they are shown; then it says why.
 */
export function gapText(
  gap: number,
  [one, other]: readonly [number, number],
  words: { over: string; under: string },
  limit: number,
): string {
  const shown = Math.abs(shownTenths(one) - shownTenths(other));
  const isAsShown = shown === Math.round(Math.abs(gap) * 1000);
  return `${pointsText(gap, words, limit)}${isAsShown ? '' : '，按未取整的数计算'}`;
}

/** 2025年5月22日至24日, and one day as such. */
export function daysText(from: PlainDate, until: PlainDate): string {
  if (from === until) return dateText(from);
  const sameYear = yearOf(from) === yearOf(until);
  const sameMonth = sameYear && monthOf(from) === monthOf(until);
  const day = `${Number(until.slice(8))}日`;
  const end = sameMonth ? day : sameYear ? `${monthOf(until)}月${day}` : dateText(until);
  return `${dateText(from)}至${end}`;
}
