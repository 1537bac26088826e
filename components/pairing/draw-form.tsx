'use client';

import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface DrawFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly programme: string;
}

/** Draws pairings whose receiving ends are to be asked. */
export function DrawForm({ action, formKey, programme }: DrawFormProps) {
  return (
    <ActionForm action={action} formKey={formKey} hidden={{ programme }} label="抽取抽查名单" submit="抽取">
      {(state) => (
        <TextFields
          id="draw"
          state={state}
          fields={[
            {
              ...{ name: 'wanted', label: '抽查数量（项）', value: 20, isRequired: true, isDecimal: true },
              hint: '从今天存续的结对中抽取；名单由系统按随机种子排出，抽出后不能更改。',
            },
          ]}
        />
      )}
    </ActionForm>
  );
}
