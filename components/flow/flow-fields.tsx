import { ChoiceField } from '@/components/ui/choice-field';
import rows from '@/components/ui/field-row.module.css';
import type { FormState } from '@/components/ui/form-state';
import { type TextField, TextFields } from '@/components/ui/text-fields';
import { type Flow, flowForms, flowFormWords, type Stage, stageWords } from '@/domain/flow';
import { moneyText } from '@/domain/money';

interface FlowFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  /** Those that the side enters. */
  readonly stages: readonly Stage[];
  /** What stands there before anything is typed. */
  readonly flow: Partial<Flow>;
  readonly state: FormState;
}

/** What an entry says beside what it is of. */
export function FlowFields({ id, stages, flow, state }: FlowFieldsProps) {
  const texts = (...fields: TextField[]) => <TextFields id={id} state={state} fields={fields} />;
  const text = (name: 'voucher' | 'payer' | 'payee' | 'excess' | 'note', label: string) => ({
    ...{ name, label, value: flow[name] ?? '' },
  });
  const of = ['source', 'projectId', 'trustId', 'pairingId'].flatMap((name) => state.fields[name] ?? []);
  return (
    <>
      {of.map((sentence) => (
        <p key={sentence} data-error="">
          {sentence}
        </p>
      ))}
      <div className={rows.row}>
        <ChoiceField
          {...{ id: `${id}-stage`, name: 'stage', label: '环节', state, none: '请选择', isRequired: true }}
          choices={stages.map((value) => ({ value, label: stageWords[value] }))}
          value={flow.stage ?? ''}
        />
        <ChoiceField
          {...{ id: `${id}-form`, name: 'form', label: '形式', state, none: '请选择', isRequired: true }}
          choices={flowForms.map((value) => ({ value, label: flowFormWords[value] }))}
          value={flow.form ?? 'money'}
        />
      </div>
      <div className={rows.row}>
        {texts(
          {
            ...{ name: 'amountFen', label: '金额（元）', isDecimal: true, isRequired: true },
            value: flow.amountFen === undefined ? '' : moneyText(flow.amountFen, 'yuan'),
            hint: '也可写 8万；物资按折价。',
          },
          { name: 'flowedOn', label: '日期', type: 'date', isRequired: true, value: flow.flowedOn ?? '' },
          { ...text('voucher', '凭证号'), hint: '按银行回单或收据填写，对账时先按它找。' },
        )}
      </div>
      <div className={rows.row}>{texts(text('payer', '付款方'), text('payee', '收款方'))}</div>
      {texts(
        { ...text('excess', '超额说明'), hint: '只在金额超过上一环节累计或预算时填写。' },
        { ...text('note', '说明'), rows: 2 },
      )}
    </>
  );
}
