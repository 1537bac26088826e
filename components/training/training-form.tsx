'use client';

import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import type { Party } from '@/domain/department';
import type { Training } from '@/domain/training';
import { TrainingFields } from './training-fields';

interface TrainingFormProps extends ContentFormProps {
  readonly parties: readonly Party[];
  readonly training: Partial<Training>;
}

export function TrainingForm({ parties, training, ...form }: TrainingFormProps) {
  return (
    <ContentForm {...form} another="这是另一班次（批次）">
      {(state) => <TrainingFields id={form.id} parties={parties} training={training} state={state} />}
    </ContentForm>
  );
}
