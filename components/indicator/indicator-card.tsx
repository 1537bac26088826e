import { DefinitionList } from '@/components/ui/definition-list';
import { Progress } from '@/components/ui/progress';
import { SourceTag } from '@/components/ui/source-tag';
import { StatusBadge } from '@/components/ui/status-badge';
import { frequencyWords } from '@/domain/calendar';
import { targetText, yearFigureText } from '@/domain/figure-text';
import { aggregationWords, directionWords, reporterWords } from '@/domain/indicator';
import type { Party } from '@/domain/department';
import { officialRuleOf, officialRuleText, officialRuleWords } from '@/domain/official-rule';
import { type EvidenceKind, evidenceKindWords } from '@/domain/evidence-kind';
import type { IndicatorRow } from '@/domain/facts';
import type { IndicatorStanding } from '@/domain/standing';
import { statusWords } from '@/domain/status';

interface IndicatorCardProps {
  readonly card: IndicatorRow & {
    readonly note: string;
    readonly noteVersion: number;
    readonly evidence: readonly EvidenceKind[];
    readonly numeratorName: string | null;
    readonly denominatorName: string | null;
  };
  /** The department that reports, where the plan names one. */
  readonly by: Party | null;
  readonly standing: IndicatorStanding | null;
}

/** 口径 card: how the number is made, and how it stands. */
export function IndicatorCard({ card, by, standing }: IndicatorCardProps) {
  const ratio = card.numeratorName === null ? '' : `：${card.numeratorName} ÷ ${card.denominatorName ?? ''}`;
  const items = [
    { term: '口径', value: `${card.note}（第 ${card.noteVersion} 版）` },
    {
      term: '计算',
      value: `${frequencyWords[card.frequency]}填报，${aggregationWords[card.aggregation]}${ratio}；${directionWords[card.direction]}`,
    },
    { term: '填报', value: reporterWords[card.reporter] },
    { term: '认定', value: `${officialRuleWords[officialRuleOf(card)]}。${officialRuleText(card, by)}` },
    { term: '来源', value: <SourceTag source={card.source} /> },
    { term: '应有佐证', value: card.evidence.map((kind) => evidenceKindWords[kind]).join('、') },
  ];
  if (!standing)
    return <DefinitionList items={[{ term: '状态', value: '该指标已停用，历史填报值保留。' }, ...items]} />;
  const { judgement, target } = standing;
  return (
    <DefinitionList
      items={[
        {
          term: '状态',
          value: <StatusBadge status={judgement.status} word={statusWords[judgement.status]} />,
        },
        { term: '依据', value: judgement.sentence },
        { term: '正式数', value: yearFigureText(card, judgement.actual.figure) },
        { term: '目标值', value: targetText(card, target) },
        {
          term: '完成率',
          value: (
            <Progress
              value={judgement.completion}
              pace={judgement.pace}
              label="完成率"
              status={judgement.status}
            />
          ),
        },
        ...items,
      ]}
    />
  );
}
