'use client';

import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/form-state';
import type { DifferenceReason } from '@/domain/match';
import { WordFields } from './word-fields';

interface WordFormProps {
  /** Makes the ids of its fields unlike those of the page's other forms. */
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly summary?: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly asksReason: boolean;
  readonly reason: DifferenceReason | null;
  readonly isNoteRequired?: boolean;
}

/** A side's word on entries that belong together: of a proposal, or of a match that the other side proposed. */
export function WordForm({ id, asksReason, reason, isNoteRequired, ...form }: WordFormProps) {
  return (
    <ActionForm {...form}>
      {(state) => (
        <>
          {state.fields['flows'] === undefined ? null : <p data-error="">{state.fields['flows']}</p>}
          {/* Of what is alike on both sides there is nothing to be said. */}
          {asksReason ? (
            <WordFields
              {...{ id, state, asksReason, reason }}
              {...(isNoteRequired === undefined ? {} : { isNoteRequired })}
            />
          ) : null}
        </>
      )}
    </ActionForm>
  );
}
