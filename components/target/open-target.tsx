import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import type { Party } from '@/domain/department';
import { targetText } from '@/domain/figure-text';
import type { IndicatorRow } from '@/domain/facts';
import type { TargetLine } from './target-ledger';

interface OpenTargetProps {
  readonly indicator: IndicatorRow;
  readonly newest: TargetLine;
  readonly inForce: { readonly value: number } | null;
  readonly parties: readonly Party[];
  readonly children: ReactNode;
}

/** A proposed target as a leader decides on it: from what to what, why, by which paper, and who has answered. */
export function OpenTarget({ indicator, newest, inForce, parties, children }: OpenTargetProps) {
  const answerOf = ({ id }: Party) => {
    const answer = newest.answers.find(({ departmentId }) => departmentId === id);
    return answer ? `${answer.by} ${answer.on}同意` : '待答复';
  };
  return (
    <Card title={`${indicator.code} ${indicator.name}`}>
      <DefinitionList
        items={[
          { term: '拟定目标', value: `${targetText(indicator, newest.value)}（第 ${newest.revision} 版）` },
          { term: '现行目标', value: targetText(indicator, inForce?.value ?? null) },
          { term: '理由', value: newest.reason },
          { term: '文号', value: newest.documentNumber },
          { term: '提出', value: `${newest.by} ${newest.proposedOn}` },
          ...parties.map((party) => ({ term: `${party.short}方厅领导`, value: answerOf(party) })),
        ]}
      />
      {children}
    </Card>
  );
}
