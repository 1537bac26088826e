'use client';

import { ActionForm } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface ExitFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly today: string;
  /** Pairings of either end that can take its place. */
  readonly replacements: readonly { readonly id: number; readonly name: string }[];
}

/** Lets a pairing go: since when, why, and what takes its place. */
export function ExitForm({ action, formKey, hidden, today, replacements }: ExitFormProps) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      hidden={hidden}
      label="退出结对"
      summary="退出结对"
      submit="确认退出"
      tone="danger"
    >
      {(state) => (
        <>
          <TextFields
            id="exit"
            state={state}
            fields={[
              { name: 'exitedOn', label: '退出日期', type: 'date', value: today, isRequired: true },
              { name: 'reason', label: '退出原因', rows: 3, isRequired: true },
            ]}
          />
          <ChoiceField
            id="exit-replacedById"
            name="replacedById"
            label="接替的结对"
            hint="先登记并互认新的结对，再在这里选择；没有的可以不选。"
            none="没有接替"
            choices={replacements.map(({ id, name }) => ({ value: id, label: name }))}
            state={state}
            value={0}
          />
        </>
      )}
    </ActionForm>
  );
}
