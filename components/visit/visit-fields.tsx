import { ChoiceField } from '@/components/ui/choice-field';
import type { FormState } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import type { Party } from '@/domain/department';
import { directionText, ranks, rankWords, type Visit } from '@/domain/visit';

interface VisitFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  readonly parties: readonly Party[];
  /** What stands there before anything is typed. */
  readonly visit: Partial<Visit>;
  readonly state: FormState;
}

/** What a visit says, for entering it and for saying it otherwise. */
export function VisitFields({ id, parties, visit, state }: VisitFieldsProps) {
  return (
    <>
      <ChoiceField
        id={`${id}-fromId`}
        name="fromId"
        label="互访方向"
        none="请选择"
        isRequired
        choices={parties.map((party) => ({ value: party.id, label: directionText(party.id, parties) }))}
        state={state}
        {...(visit.fromId === undefined ? {} : { value: visit.fromId })}
      />
      <TextFields
        id={id}
        state={state}
        fields={[
          { name: 'leader', label: '带队领导', value: visit.leader ?? '', isRequired: true },
          { name: 'duty', label: '职务', value: visit.duty ?? '', isRequired: true },
        ]}
      />
      <ChoiceField
        id={`${id}-rank`}
        name="rank"
        label="职级"
        hint="处级及以下带队的考察不作为厅领导互访登记。"
        none="请选择"
        isRequired
        choices={ranks.map((rank) => ({ value: rank, label: rankWords[rank] }))}
        state={state}
        {...(visit.rank === undefined ? {} : { value: visit.rank })}
      />
      <TextFields
        id={id}
        state={state}
        fields={[
          {
            name: 'startsOn',
            label: '开始日期',
            type: 'date',
            value: visit.startsOn ?? '',
            isRequired: true,
          },
          { name: 'endsOn', label: '结束日期', type: 'date', value: visit.endsOn ?? '', isRequired: true },
          { name: 'places', label: '到访地点', value: visit.places ?? '', isRequired: true },
          {
            name: 'headcount',
            label: '人数',
            type: 'number',
            value: visit.headcount ?? '',
            isRequired: true,
          },
          { name: 'topics', label: '对接事项', rows: 3, value: visit.topics ?? '', hint: '提交审核前填写。' },
          {
            name: 'outcomes',
            label: '互访成果',
            rows: 3,
            value: visit.outcomes ?? '',
            hint: '提交审核前填写。',
          },
          {
            name: 'evidence',
            label: '佐证材料',
            value: visit.evidence ?? '',
            hint: '材料名称或文号，可以留空。',
          },
        ]}
      />
    </>
  );
}
