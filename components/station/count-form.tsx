'use client';

import { ActionForm } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface CountFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Ended quarters, the last first. */
  readonly quarters: readonly { readonly endsOn: string; readonly name: string }[];
}

/** Says what there was at a station on a quarter's last day. */
export function CountForm({ action, formKey, hidden, quarters }: CountFormProps) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      hidden={hidden}
      label="填报期末数"
      summary="填报期末数"
      submit="填报"
    >
      {(state) => (
        <>
          <ChoiceField
            id="count-countedOn"
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
            id="count"
            state={state}
            fields={[
              { name: 'staff', label: '专职工作人员', isDecimal: true, isRequired: true },
              { name: 'certified', label: '其中持证人数', isDecimal: true, isRequired: true },
              { name: 'volunteers', label: '登记志愿者', isDecimal: true, hint: '不掌握的留空。' },
              { name: 'services', label: '本季服务人次', isDecimal: true, hint: '不掌握的留空。' },
            ]}
          />
        </>
      )}
    </ActionForm>
  );
}
