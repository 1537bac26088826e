'use client';

import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface StrikeFormProps {
  readonly id: number;
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
}

/** Takes back a supervision that was entered by mistake, with the reason. */
export function StrikeForm({ id, action, formKey, hidden }: StrikeFormProps) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      hidden={{ ...hidden, supervisionId: id }}
      label="划销督导"
      summary="划销"
      submit="确认划销"
      tone="danger"
    >
      {(state) => (
        <TextFields
          id={`strike-${id}`}
          state={state}
          fields={[{ name: 'reason', label: '原因', isRequired: true }]}
        />
      )}
    </ActionForm>
  );
}
