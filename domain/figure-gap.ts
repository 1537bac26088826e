import { figureText, targetText } from './figure-text';
import type { Aggregation } from './indicator';
import { type Figure, isMissing, sameFigure } from './reading';

/** What is asked of an indicator to tell its figures. */
export interface FigureTold {
  readonly aggregation: Aggregation;
  readonly unit: string;
  readonly decimals: number;
}

/** A figure with whose it is: 粤方, 填报值. */
export interface Named {
  readonly name: string;
  readonly figure: Figure;
}

/** 百分点 of a ratio, in tenths; null of nothing. */
function tenths({ numerator, denominator }: Figure): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return Math.round((1000 * numerator) / denominator);
}

/** How the figure differs from the other: 黔方比粤方少 11.70 万元; 黔方与粤方一致; null where one of them is missing. */
export function gapText(told: FigureTold, of: Named, from: Named): string | null {
  if (isMissing(of.figure) || isMissing(from.figure)) return null;
  const both = `${of.name}与${from.name}`;
  if (sameFigure(of.figure, from.figure)) return `${both}一致`;
  const than = (difference: number, amount: string) =>
    `${of.name}比${from.name}${difference < 0 ? '少' : '多'} ${amount}`;
  if (told.aggregation === 'ratio') {
    const [one, other] = [tenths(of.figure), tenths(from.figure)];
    if (one === null || other === null) return `${both}的分母不同，不能比较`;
    if (one === other) return `${both}的比率相同，分子、分母不同`;
    const points = (Math.abs(one - other) / 10).toFixed(1);
    return `${of.name}比${from.name}${one < other ? '低' : '高'} ${points} 个百分点`;
  }
  const difference = (of.figure.value ?? 0) - (from.figure.value ?? 0);
  if (difference === 0) return `${both}数量一致，日期不同`;
  if (told.aggregation === 'exists')
    return `${of.name}为${figureText(told, { ...of.figure, occurredOn: null })}，${from.name}为${figureText(told, { ...from.figure, occurredOn: null })}`;
  return than(difference, targetText(told, Math.abs(difference)));
}
