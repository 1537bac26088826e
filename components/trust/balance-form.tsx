'use client';

import { ActionForm } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface BalanceFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Ended quarters, the last first. */
  readonly quarters: readonly { readonly endsOn: string; readonly name: string }[];
}

/** Says what was left of a trust on a quarter's last day. */
export function BalanceForm({ action, formKey, hidden, quarters }: BalanceFormProps) {
  return (
    <ActionForm
      {...{ action, formKey, hidden }}
      label="填报期末余额"
      summary="填报期末余额"
      submit="填报余额"
    >
      {(state) => (
        <>
          <ChoiceField
            id="balance-countedOn"
            name="countedOn"
            label="季度末"
            none="请选择"
            isRequired
            hint="同一季度再次填报的，以最后一次为准。"
            value={quarters[0]?.endsOn ?? ''}
            choices={quarters.map(({ endsOn, name }) => ({ value: endsOn, label: name }))}
            state={state}
          />
          <TextFields
            id="balance"
            state={state}
            fields={[
              {
                ...{ name: 'balanceFen', label: '期末余额（万元）', isDecimal: true, isRequired: true },
                hint: '尚未支出的信托财产，含收益；以受托人报告为准。',
              },
            ]}
          />
        </>
      )}
    </ActionForm>
  );
}
