/** How a year's figure is made of its periods' readings, and how it is judged. */
export const aggregations = [
  'sum',
  'period-end',
  'distinct',
  'exists',
  'at-least-once',
  'ratio',
  'median',
] as const;
export type Aggregation = (typeof aggregations)[number];
export const aggregationWords: Record<Aggregation, string> = {
  sum: '各期累计',
  'period-end': '期末数',
  distinct: '年初至今去重数',
  exists: '是否建立',
  'at-least-once': '每年至少一次',
  ratio: '分子分母重算',
  median: '中位数',
};

export const directions = ['more', 'less'] as const;
export type Direction = (typeof directions)[number];
export const directionWords: Record<Direction, string> = { more: '越多越好', less: '越少越好' };

/** each: every department reports its own; shared: one record, confirmed by the other; one: a single department. */
export const reporters = ['each', 'shared', 'one'] as const;
export type Reporter = (typeof reporters)[number];
export const reporterWords: Record<Reporter, string> = {
  each: '两方各报',
  shared: '一方填报、双方互认',
  one: '一方填报',
};

export const sources = ['manual', 'ledger'] as const;
export type Source = (typeof sources)[number];
export const sourceWords: Record<Source, string> = { manual: '手工数', ledger: '台账数' };

export const forces = ['binding', 'expected'] as const;
export type Force = (typeof forces)[number];
export const forceWords: Record<Force, string> = { binding: '约束性', expected: '预期性' };

/** Indicators whose reading is a yes or no with a date, not an amount. */
export function isEvent(aggregation: Aggregation): boolean {
  return aggregation === 'exists' || aggregation === 'at-least-once';
}

/** Indicators judged by their level and never against time. */
export function isLevel(aggregation: Aggregation): boolean {
  return aggregation === 'ratio' || aggregation === 'median';
}
