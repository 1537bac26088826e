'use client';

import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import type { Party } from '@/domain/department';
import type { Visit } from '@/domain/visit';
import { VisitFields } from './visit-fields';

interface WordingFormProps {
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  readonly tone: 'primary' | 'secondary' | 'danger';
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly parties: readonly Party[];
  readonly visit: Visit;
}

/** Says how one's own side knows the visit, beginning from what stands there, and why. */
export function WordingForm({ id, parties, visit, ...form }: WordingFormProps) {
  return (
    <ActionForm {...form} summary={form.label}>
      {(state) => (
        <>
          <VisitFields id={id} parties={parties} visit={visit} state={state} />
          <TextFields
            id={id}
            state={state}
            fields={[{ name: 'reason', label: '原因', rows: 3, isRequired: true }]}
          />
        </>
      )}
    </ActionForm>
  );
}
