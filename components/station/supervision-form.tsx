'use client';

import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface SupervisionFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly today: string;
}

/** Writes down that a side's people supervised a station. */
export function SupervisionForm({ action, formKey, hidden, today }: SupervisionFormProps) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      hidden={hidden}
      label="登记督导"
      summary="登记督导"
      submit="登记"
    >
      {(state) => (
        <TextFields
          id="supervise"
          state={state}
          fields={[
            { name: 'supervisedOn', label: '督导日期', type: 'date', value: today, isRequired: true },
            {
              ...{ name: 'supervisor', label: '派出单位', isRequired: true },
              hint: '只写单位，不写姓名；线上督导不登记。',
            },
            { name: 'topic', label: '督导内容', rows: 2, isRequired: true },
          ]}
        />
      )}
    </ActionForm>
  );
}
