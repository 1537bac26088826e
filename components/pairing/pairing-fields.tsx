import type { FormState } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import { moneyText } from '@/domain/money';
import { type Pairing, ways, waysOf, wayWords } from '@/domain/pairing';
import styles from './pairing-fields.module.css';

interface PairingFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  /** What stands there before anything is typed. */
  readonly pairing: Partial<Pairing>;
  readonly state: FormState;
}

/** What a pairing says beside who it is between. */
export function PairingFields({ id, pairing, state }: PairingFieldsProps) {
  const chosen = waysOf({ ways: pairing.ways ?? '' });
  const isTicked = (way: (typeof ways)[number]) =>
    state.status === 'refused' ? state.typed[`ways.${way}`] === 'on' : chosen.includes(way);
  return (
    <>
      {(['helperId', 'receiverId'] as const).map((name) =>
        state.fields[name] === undefined ? null : (
          <p key={name} data-error="">
            {state.fields[name]}
          </p>
        ),
      )}
      <TextFields
        id={id}
        state={state}
        fields={[
          {
            name: 'agreement',
            label: '协议名称（文号）',
            value: pairing.agreement ?? '',
            hint: '提交审核前填写；没有书面协议的请写明。',
          },
          {
            name: 'signedOn',
            label: '签约日期',
            type: 'date',
            value: pairing.signedOn ?? '',
            isRequired: true,
          },
          {
            name: 'endsOn',
            label: '有效期至',
            type: 'date',
            value: pairing.endsOn ?? '',
            hint: '没有期限的留空。',
          },
        ]}
      />
      <fieldset className={styles.ways}>
        <legend>帮扶方式</legend>
        {ways.map((way) => (
          <label key={way} htmlFor={`${id}-${way}`}>
            <input
              key={state.key}
              id={`${id}-${way}`}
              type="checkbox"
              name={`ways.${way}`}
              defaultChecked={isTicked(way)}
            />
            {wayWords[way]}
          </label>
        ))}
      </fieldset>
      <TextFields
        id={id}
        state={state}
        fields={[
          { name: 'project', label: '帮扶项目', value: pairing.project ?? '' },
          {
            name: 'plannedFen',
            label: '计划资金（万元）',
            value: typeof pairing.plannedFen === 'number' ? moneyText(pairing.plannedFen, 'wan') : '',
          },
        ]}
      />
    </>
  );
}
