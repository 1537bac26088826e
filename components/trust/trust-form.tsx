'use client';

import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import type { ListedPlace } from '@/components/organisation/region-options';
import type { Trust } from '@/domain/trust';
import { TrustFields } from './trust-fields';

interface TrustFormProps extends ContentFormProps {
  /** Where people can benefit. */
  readonly places: readonly ListedPlace[];
  readonly trust: Partial<Trust>;
}

export function TrustForm({ places, trust, ...form }: TrustFormProps) {
  return (
    <ContentForm {...form} another="这是另一单慈善信托">
      {(state) => <TrustFields id={form.id} places={places} trust={trust} state={state} />}
    </ContentForm>
  );
}
