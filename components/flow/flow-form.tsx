'use client';

import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import type { Flow, Stage } from '@/domain/flow';
import { FlowFields } from './flow-fields';

interface FlowFormProps extends ContentFormProps {
  readonly stages: readonly Stage[];
  readonly flow: Partial<Flow>;
}

export function FlowForm({ stages, flow, ...form }: FlowFormProps) {
  return (
    <ContentForm {...form} another="这是另一笔">
      {(state) => <FlowFields id={form.id} stages={stages} flow={flow} state={state} />}
    </ContentForm>
  );
}
