'use client';

import { ActionForm } from './action-form';
import type { FormAction } from './form-state';
import { type TextField, TextFields } from './text-fields';

interface TextFormProps {
  /** Makes the ids of its fields unlike those of the page's other forms. */
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  /** Names the form to screen readers. */
  readonly label: string;
  readonly submit: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Folds the form under these words. */
  readonly summary?: string;
  /** None: the button is all there is. */
  readonly fields?: readonly TextField[];
}

/** A form of some texts, declared where it is used. */
export function TextForm({ id, fields = [], ...form }: TextFormProps) {
  return (
    <ActionForm {...form}>
      {(state) => (fields.length === 0 ? null : <TextFields id={id} state={state} fields={fields} />)}
    </ActionForm>
  );
}
