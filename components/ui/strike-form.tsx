'use client';

import { ActionForm } from './action-form';
import type { FormAction } from './form-state';
import { TextFields } from './text-fields';

interface StrikeFormProps {
  /** Tells it from others of the page. */
  readonly id: number;
  /** What is struck, for the form's name: 督导. */
  readonly word: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
}

/** 划销: takes back what was entered by mistake, with the reason. */
export function StrikeForm({ id, word, action, formKey, hidden }: StrikeFormProps) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      hidden={hidden}
      label={`划销${word}`}
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
