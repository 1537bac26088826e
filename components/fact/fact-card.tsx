import { DefinitionList } from '@/components/ui/definition-list';
import { StateBadge } from '@/components/ui/state-badge';
import type { Content, FactField, Names } from '@/domain/fact';
import type { State } from '@/domain/workflow';
import { chineseDate } from '@/lib/format';

interface FactCardProps<Of extends Content> {
  readonly fields: readonly FactField<Of>[];
  readonly content: Of;
  readonly names: Names;
  readonly row: {
    readonly departmentId: number;
    readonly state: State;
    readonly returnReason: string | null;
    readonly correctionReason: string | null;
    readonly officialOn: string | null;
    readonly isSuperseded: boolean;
  };
  readonly unitName: string;
  readonly waitsFor: string | null;
}

/** A fact as it stands, who filed it, and who is waited for. */
export function FactCard<Of extends Content>({
  fields,
  content,
  names,
  row,
  unitName,
  waitsFor,
}: FactCardProps<Of>) {
  const side = names.parties.find(({ id }) => id === row.departmentId);
  const rows: [string, string | null][] = [
    ['退回原因', row.state === 'returned' ? row.returnReason : null],
    ['更正原因', row.correctionReason],
    ...fields.map(({ term, text }): [string, string] => [term, text(content, names)]),
    ['登记单位', `${side?.short ?? ''}方 ${unitName}`],
    ['等谁', waitsFor],
    [
      '成为正式记录',
      row.officialOn === null
        ? null
        : `${chineseDate(row.officialOn)}${row.isSuperseded ? '（已被更正取代）' : ''}`,
    ],
  ];
  return (
    <DefinitionList
      items={[
        { term: '状态', value: <StateBadge state={row.state} /> },
        ...rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }])),
      ]}
    />
  );
}
