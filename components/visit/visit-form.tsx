'use client';

import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import type { Party } from '@/domain/department';
import type { Visit } from '@/domain/visit';
import { VisitFields } from './visit-fields';

interface VisitFormProps extends ContentFormProps {
  readonly parties: readonly Party[];
  readonly visit: Partial<Visit>;
}

export function VisitForm({ parties, visit, ...form }: VisitFormProps) {
  return (
    <ContentForm {...form} another="这是另一次互访">
      {(state) => <VisitFields id={form.id} parties={parties} visit={visit} state={state} />}
    </ContentForm>
  );
}
