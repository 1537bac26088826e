import type { FormState } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import type { Station } from '@/domain/station';

interface StationFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  /** What stands there before anything is typed. */
  readonly station: Partial<Station>;
  readonly state: FormState;
}

/** What a record of a station says beside which station it is. */
export function StationFields({ id, station, state }: StationFieldsProps) {
  return (
    <>
      {state.fields['stationId'] === undefined ? null : <p data-error="">{state.fields['stationId']}</p>}
      <TextFields
        id={id}
        state={state}
        fields={[
          {
            ...{ name: 'builtOn', label: '建成日期', type: 'date', isRequired: true },
            value: station.builtOn ?? '',
            hint: '有场地、有人员、开始服务的日子。',
          },
          {
            ...{ name: 'closedOn', label: '停办日期', type: 'date' },
            value: station.closedOn ?? '',
            hint: '在办的留空。',
          },
          {
            ...{ name: 'operator', label: '运营方', value: station.operator ?? '' },
            hint: '提交审核前填写；由乡镇（街道）自办的请写明。',
          },
          { name: 'note', label: '说明', rows: 2, value: station.note ?? '' },
        ]}
      />
    </>
  );
}
