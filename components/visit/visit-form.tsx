'use client';

import { ActionForm } from '@/components/ui/action-form';
import { CheckField } from '@/components/ui/check-field';
import type { FormAction } from '@/components/ui/form-state';
import type { Party } from '@/domain/department';
import type { Visit } from '@/domain/visit';
import { VisitFields } from './visit-fields';

interface VisitFormProps {
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly summary?: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly parties: readonly Party[];
  readonly visit: Partial<Visit>;
}

/** Enters a visit or changes its draft; one that looks like another is asked about before it is saved. */
export function VisitForm({ id, parties, visit, ...form }: VisitFormProps) {
  return (
    <ActionForm {...form}>
      {(state) => (
        <>
          <VisitFields id={id} parties={parties} visit={visit} state={state} />
          {state.fields['isAnother'] === undefined ? null : (
            <CheckField
              id={`${id}-isAnother`}
              name="isAnother"
              label="这是另一次互访"
              error={state.fields['isAnother']}
            />
          )}
        </>
      )}
    </ActionForm>
  );
}
