'use client';

import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/form-state';
import styles from './match.module.css';
import { WordFields } from './word-fields';

interface ChooseFormProps {
  /** Makes the ids of its fields unlike those of the page's other forms. */
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly entries: readonly { readonly id: number; readonly text: string }[];
}

/** Entries that a person puts together: what the figures do not propose, and what has no counterpart yet. */
export function ChooseForm({ id, action, formKey, hidden, entries }: ChooseFormProps) {
  return (
    <ActionForm
      {...{ action, formKey, hidden }}
      label="自行选择对账"
      summary={`自行选择（${entries.length} 笔未对账）`}
      submit="提出对账"
    >
      {(state) => (
        <>
          <fieldset className={styles.entries}>
            <legend>同一笔钱的拨付和到账；只有一方的，选一笔并说明原因</legend>
            {state.fields['flows'] === undefined ? null : <p data-error="">{state.fields['flows']}</p>}
            {entries.map((entry) => (
              <label key={entry.id}>
                <input
                  type="checkbox"
                  name={`flows.id${entry.id}`}
                  defaultChecked={state.typed[`flows.id${entry.id}`] === 'on'}
                />
                {entry.text}
              </label>
            ))}
          </fieldset>
          <WordFields {...{ id, state }} asksReason reason={null} />
        </>
      )}
    </ActionForm>
  );
}
