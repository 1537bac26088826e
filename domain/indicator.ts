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

export const evidenceKinds = [
  'agreement',
  'plan',
  'notice',
  'list',
  'sign-in-sheet',
  'photo',
  'receipt',
  'minutes',
  'document',
  'news',
  'register',
  'form',
  'statistics',
  'log',
  'assessment',
  'report',
  'plaque',
  'disclosure',
  'filing',
  'sheet',
  'catalogue',
  'acceptance',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
export const evidenceKindWords: Record<EvidenceKind, string> = {
  agreement: '协议',
  plan: '方案',
  notice: '通知',
  list: '名单',
  'sign-in-sheet': '签到表',
  photo: '照片',
  receipt: '票据',
  minutes: '纪要',
  document: '文件',
  news: '报道',
  register: '登记表',
  form: '交接单',
  statistics: '统计报表',
  log: '系统日志',
  assessment: '测评',
  report: '报告',
  plaque: '授牌',
  disclosure: '公示',
  filing: '备案回执',
  sheet: '台账表',
  catalogue: '目录',
  acceptance: '验收材料',
};

/** Indicators whose reading is a yes or no with a date, not an amount. */
export function isEvent(aggregation: Aggregation): boolean {
  return aggregation === 'exists' || aggregation === 'at-least-once';
}

/** Indicators judged by their level and never against time. */
export function isLevel(aggregation: Aggregation): boolean {
  return aggregation === 'ratio' || aggregation === 'median';
}
