import type { Aggregation, Reporter, Source } from './indicator';

/** What decides the official figure of an indicator, or of one of its periods. */
export type OfficialRule = 'same-fact' | 'agreed' | 'authority' | 'sum' | 'recomputed' | 'worse' | 'any';
export const officialRuleWords: Record<OfficialRule, string> = {
  'same-fact': '同一事实',
  agreed: '协商值',
  authority: '一方为准',
  sum: '两方相加',
  recomputed: '合并重算',
  worse: '取较差一方',
  any: '任一方已建立',
};

interface Ruled {
  readonly reporter: Reporter;
  readonly aggregation: Aggregation;
}

/** The rule that the plan gives an indicator. 协商值 is no rule of a plan: it ends a dispute about the same fact. */
export function officialRuleOf({ reporter, aggregation }: Ruled): OfficialRule {
  if (reporter === 'shared') return 'same-fact';
  if (reporter === 'one') return 'authority';
  if (aggregation === 'ratio') return 'recomputed';
  if (aggregation === 'median') return 'worse';
  return aggregation === 'exists' ? 'any' : 'sum';
}

const together: Record<'sum' | 'recomputed' | 'worse' | 'any', string> = {
  sum: '合计为两方相加；两方的数不同不是分歧。',
  recomputed: '合计用两方分子之和除以分母之和重算，不取平均；两方的数不同不是分歧。',
  worse: '中位数不能相加或平均，合计取较差的一方；两方的数不同不是分歧。',
  any: '任何一方已建立，合计即为“是”。',
};

/** The rule in words; `by` is the department that reports, where the plan names one. */
export function officialRuleText(
  indicator: Ruled & { readonly source: Source },
  by: { readonly name: string; readonly short: string } | null,
): string {
  const rule = officialRuleOf(indicator);
  const isLedger = indicator.source === 'ledger';
  switch (rule) {
    case 'same-fact':
    case 'agreed':
      return isLedger
        ? '同一件事在台账中只有一条记录，双方互认后计入，不相加；说法不同的，在该条记录上协商。'
        : `同一件事只报一次，不相加：${by?.name ?? '主办的一方'}填报、审核，另一方互认后为正式数；两方的数不同的，以两厅审核人协商一致的数为正式数。`;
    case 'authority':
      return isLedger
        ? `以${by?.short ?? ''}方的数为准，由台账生成。`
        : `以${by?.short ?? ''}方的数为准：${by?.name ?? ''}填报，本方审核后为正式数，另一方不填报。`;
    default:
      return `${isLedger ? '两方的数分别由台账生成' : '两方各报本方的数，本方审核后为正式数'}；${together[rule]}`;
  }
}
