import { ChoiceField } from '@/components/ui/choice-field';
import type { FormState } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import { type Activity, activityKinds, activityKindWords } from '@/domain/activity';
import { type Fen, moneyText } from '@/domain/money';
import styles from './activity-fields.module.css';

interface ActivityFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  /** What stands there before anything is typed. */
  readonly activity: Partial<Activity>;
  readonly state: FormState;
}

const typed = (fen: Fen | null | undefined) => (typeof fen === 'number' ? moneyText(fen, 'yuan') : '');

/** What an activity says beside the pairing it belongs to. */
export function ActivityFields({ id, activity, state }: ActivityFieldsProps) {
  return (
    <>
      {state.fields['pairingId'] === undefined ? null : <p data-error="">{state.fields['pairingId']}</p>}
      <div className={styles.row}>
        <TextFields
          id={id}
          state={state}
          fields={[
            {
              ...{ name: 'heldOn', label: '活动日期', type: 'date', isRequired: true },
              value: activity.heldOn ?? '',
            },
          ]}
        />
        <ChoiceField
          id={`${id}-kind`}
          name="kind"
          label="活动类型"
          none="请选择"
          isRequired
          value={activity.kind ?? ''}
          state={state}
          choices={activityKinds.map((value) => ({ value, label: activityKindWords[value] }))}
        />
      </div>
      <TextFields
        id={id}
        state={state}
        fields={[
          {
            ...{ name: 'text', label: '活动内容', rows: 3, value: activity.text ?? '' },
            hint: '做了什么、在哪里；只写数量，不写受助人姓名。',
          },
        ]}
      />
      <div className={styles.row}>
        <TextFields
          id={id}
          state={state}
          fields={[
            { name: 'moneyFen', label: '资金（元）', isDecimal: true, value: typed(activity.moneyFen) },
            { name: 'goodsFen', label: '物资折价（元）', isDecimal: true, value: typed(activity.goodsFen) },
            {
              ...{ name: 'beneficiaries', label: '受益人次', isDecimal: true },
              value: activity.beneficiaries ?? '',
            },
          ]}
        />
      </div>
    </>
  );
}
