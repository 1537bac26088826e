'use client';

import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/components/ui/form-state';

interface AnswerFormsProps {
  readonly id: number;
  readonly label: string;
  readonly approve: FormAction;
  readonly decline: FormAction;
  readonly keys: readonly [string, string];
}

/** A leader's answer to a proposed target. */
export function AnswerForms({ id, label, approve, decline, keys }: AnswerFormsProps) {
  return (
    <>
      <ActionForm action={approve} label={`同意 ${label}`} submit="同意" formKey={keys[0]} hidden={{ id }} />
      <ActionForm
        summary="不同意"
        action={decline}
        label={`不同意 ${label}`}
        submit="确认不同意"
        tone="danger"
        formKey={keys[1]}
        hidden={{ id }}
      >
        {(state) => (
          <Field id={`decline-${id}`} label="原因" error={state.fields['reason']} isRequired>
            {(control) => (
              <textarea {...control} name="reason" rows={2} defaultValue={state.typed['reason'] ?? ''} />
            )}
          </Field>
        )}
      </ActionForm>
    </>
  );
}
