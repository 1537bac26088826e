import { DefinitionList } from '@/components/ui/definition-list';
import { StateBadge } from '@/components/ui/state-badge';
import type { Party } from '@/domain/department';
import { figureText } from '@/domain/figure-text';
import type { Figure } from '@/domain/reading';
import type { IndicatorRow } from '@/domain/facts';
import type { State } from '@/domain/workflow';
import { periodText } from './period-text';

interface ReadingCardProps {
  readonly indicator: Pick<IndicatorRow, 'aggregation' | 'unit' | 'decimals' | 'name'> & {
    readonly note: string;
  };
  readonly reading: Figure & {
    readonly departmentId: number;
    readonly period: string;
    readonly revision: number;
    readonly state: State;
    readonly note: string | null;
    readonly returnReason: string | null;
    readonly correctionReason: string | null;
    readonly officialOn: string | null;
    readonly isSuperseded: boolean;
  };
  readonly unitName: string;
  readonly waitsFor: string | null;
  readonly programme: { readonly parties: readonly Party[] };
}

/** The figure as filed, where it stands and who is waited for. */
export function ReadingCard({ indicator, reading, unitName, waitsFor, programme }: ReadingCardProps) {
  const side = programme.parties.find(({ id }) => id === reading.departmentId);
  const rows: [string, string | null][] = [
    ['填报值', figureText(indicator, reading)],
    ['填报期', periodText(reading.period)],
    ['填报单位', `${side?.short ?? ''}方 ${unitName}`],
    ['等谁', waitsFor],
    ['退回原因', reading.returnReason],
    ['更正原因', reading.correctionReason],
    ['说明', reading.note],
    [
      '成为正式数',
      reading.officialOn === null
        ? null
        : `${reading.officialOn}${reading.isSuperseded ? '（已被更正取代）' : ''}`,
    ],
    ['口径', indicator.note],
  ];
  return (
    <DefinitionList
      items={[
        { term: '状态', value: <StateBadge state={reading.state} /> },
        ...rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }])),
      ]}
    />
  );
}
