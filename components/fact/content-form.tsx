'use client';

import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { CheckField } from '@/components/ui/check-field';
import type { FormAction, FormState } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

export interface ContentFormProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly summary?: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Where one's own side says otherwise: with the reason. */
  readonly asksReason?: boolean;
}

interface Props extends ContentFormProps {
  /** What the person says who is asked whether it is one that was entered before: 这是另一次活动. */
  readonly another: string;
  /** The fields of the noun. */
  readonly children: (state: FormState) => ReactNode;
}

/** The form of any ledger's content: enters a fact, changes its draft, or says how one's own side knows it. */
export function ContentForm({ id, asksReason, another, children, ...form }: Props) {
  return (
    <ActionForm {...form}>
      {(state) => (
        <>
          {children(state)}
          {asksReason ? (
            <TextFields
              id={id}
              state={state}
              fields={[{ name: 'reason', label: '原因', rows: 3, isRequired: true }]}
            />
          ) : null}
          {state.fields['isAnother'] === undefined ? null : (
            <CheckField
              id={`${id}-isAnother`}
              name="isAnother"
              label={another}
              error={state.fields['isAnother']}
            />
          )}
        </>
      )}
    </ActionForm>
  );
}
