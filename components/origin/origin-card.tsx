import { DefinitionList } from '@/components/ui/definition-list';
import { SourceTag } from '@/components/ui/source-tag';
import type { YearFigure } from '@/domain/actual';
import type { Party } from '@/domain/department';
import type { IndicatorRow } from '@/domain/facts';
import { yearFigureText } from '@/domain/figure-text';
import { type OfficialRule, officialRuleText, officialRuleWords } from '@/domain/official-rule';

interface OriginCardProps {
  readonly card: IndicatorRow & { readonly note: string; readonly noteVersion: number };
  readonly by: Party | null;
  /** What decided the figure of the period. */
  readonly rule: OfficialRule;
  readonly figure: YearFigure | null;
  /** How the two sides' values differ; null where there is nothing to compare. */
  readonly gap: string | null;
}

/** The official figure of a period and the rule that makes it. */
export function OriginCard({ card, by, rule, figure, gap }: OriginCardProps) {
  return (
    <DefinitionList
      items={[
        { term: '正式数', value: figure === null ? '尚无正式数' : yearFigureText(card, figure) },
        { term: '认定方式', value: officialRuleWords[rule] },
        { term: '规则', value: officialRuleText(card, by) },
        ...(gap === null ? [] : [{ term: '两方差异', value: gap }]),
        { term: '来源', value: <SourceTag source={card.source} /> },
        { term: '口径', value: `${card.note}（第 ${card.noteVersion} 版）` },
      ]}
    />
  );
}
