import { z } from 'zod';
import { type Period, type PlainDate, isPlainDate } from './calendar';
import { recordRefs } from './input';
import { type Aggregation, isEvent } from './indicator';
import { endsOn, parsePeriod, startsOn } from './period';
import { parseQuantity, type Quantity, quantityText, toNumber } from './quantity';
import { Refusal } from './refusal';

/** What a reading says: one amount, or the two parts of a ratio, or whether and when something took place. */
export interface Figure {
  readonly value: Quantity | null;
  readonly numerator: Quantity | null;
  readonly denominator: Quantity | null;
  readonly occurredOn: PlainDate | null;
}

export const noFigure: Figure = { value: null, numerator: null, denominator: null, occurredOn: null };

export function sameFigure(one: Figure, other: Figure): boolean {
  return (
    one.value === other.value &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.occurredOn === other.occurredOn
  );
}

/** 未填报: nothing was typed. 0 is a figure. */
export function isMissing(figure: Figure): boolean {
  return figure.value === null && figure.numerator === null;
}

const amount = z
  .string()
  .trim()
  .transform((text, context): Quantity | null => {
    if (text === '') return null;
    const parsed = parseQuantity(text);
    if (parsed === null) context.addIssue('请填写数字，最多四位小数，例如 12.5；没有发生请填 0。');
    return parsed;
  });

const when = z
  .string()
  .trim()
  .transform((text): PlainDate | null => (text === '' ? null : text))
  .refine((date) => date === null || isPlainDate(date), '请填写日期，例如 2025-06-30。');

/** The typed texts of a figure, as forms send them; absent ones are empty. */
export const figureInput = z.object({
  value: amount.default(null),
  numerator: amount.default(null),
  denominator: amount.default(null),
  occurredOn: when.default(null),
});

export const periodInput = z
  .string()
  .refine((code) => parsePeriod(code) !== null, '填报期不存在，请从页面上选择填报期。');

export const reason = z.string().trim().min(1, '请写明原因。').max(500, '原因请控制在 500 字以内。');

export const readingRefs = recordRefs({
  none: '请先勾选要办理的填报值。',
  tooMany: '一次最多办理 400 项，请分批。',
  most: 400,
});

export interface Measured {
  readonly name: string;
  readonly aggregation: Aggregation;
  readonly unit: string;
  readonly decimals: number;
  readonly minimum: Quantity | null;
  readonly maximum: Quantity | null;
}

/** What makes the figure impossible for this indicator, as one sentence; null when it may be saved. */
export function impossible(figure: Figure, indicator: Measured): string | null {
  const parts = [figure.value, figure.numerator, figure.denominator].filter((part) => part !== null);
  if ((figure.numerator === null) !== (figure.denominator === null)) return '分子和分母请一起填写。';
  if (parts.some((part) => part < 0) && (indicator.minimum ?? 0) >= 0) return '该指标不能为负数，请改正。';
  const step = 10 ** (4 - indicator.decimals);
  if (figure.value !== null && indicator.aggregation !== 'ratio' && figure.value % step !== 0) {
    return indicator.decimals === 0
      ? '该指标请填写整数。'
      : `该指标最多 ${indicator.decimals} 位小数，请改正。`;
  }
  if (indicator.aggregation === 'exists' && figure.value !== null && ![0, 10_000].includes(figure.value)) {
    return '请填写 1（已建立）或 0（未建立）。';
  }
  return null;
}

/** What makes the figure unusual: each a sentence. An unusual figure is submitted only with a word of explanation. */
export function warnings(
  figure: Figure,
  indicator: Measured,
  earlier: { previous: Figure | null; lastYear: Figure | null },
  jumpPercent: number,
): string[] {
  const level = amountOf(figure);
  if (level === null) return [];
  const found: string[] = [];
  const { minimum, maximum, unit } = indicator;
  if (minimum !== null && level < toNumber(minimum))
    found.push(`低于通常下限 ${quantityText(minimum)} ${unit}`);
  if (maximum !== null && level > toNumber(maximum))
    found.push(`高于通常上限 ${quantityText(maximum)} ${unit}`);
  if (isEvent(indicator.aggregation)) return found;
  for (const [word, figureThen] of [
    ['上期', earlier.previous],
    ['上年同期', earlier.lastYear],
  ] as const) {
    const then = figureThen === null ? null : amountOf(figureThen);
    if (then === null || then === 0) continue;
    // From 1 to 3 cases is 200 % and says nothing.
    if (indicator.decimals === 0 && Math.abs(level - then) < 5) continue;
    const change = Math.round((level / then - 1) * 1000) / 10;
    if (Math.abs(change) > jumpPercent)
      found.push(`比${word}${change > 0 ? '增加' : '减少'} ${Math.abs(change)}%`);
  }
  return found;
}

/** The amount in units, or the ratio; null when nothing was typed or the denominator is 0. */
export function amountOf(figure: Figure): number | null {
  if (figure.value !== null) return toNumber(figure.value);
  if (figure.numerator === null || figure.denominator === null || figure.denominator === 0) return null;
  return figure.numerator / figure.denominator;
}

/** A draft may be begun once its period has; refuses what lies in the future. */
export function refuseFuture(period: Period, today: PlainDate): void {
  if (startsOn(period) > today) throw new Refusal('invalid', '该填报期尚未开始，请到期后再填。');
}

/** Whether the period's figure can be handed in: an event from the day it took place, an amount once the period ended. */
export function canBeSubmitted(period: Period, aggregation: Aggregation, today: PlainDate): boolean {
  return isEvent(aggregation) ? startsOn(period) <= today : endsOn(period) <= today;
}

/** What is missing before the figure can be handed in, as one sentence; null when it is complete. */
export function incomplete(figure: Figure, aggregation: Aggregation, today: PlainDate): string | null {
  if (isMissing(figure)) return '还没有填写；确实没有发生请填 0。';
  if (aggregation === 'ratio' && figure.denominator === 0 && figure.numerator !== 0)
    return '分母为 0 时分子也应为 0。';
  if (isEvent(aggregation) && figure.value !== 0) {
    if (figure.occurredOn === null) return '请填写发生日期。';
    if (figure.occurredOn > today) return '发生日期不能晚于今天；尚未举办的不计入。';
  }
  return null;
}
