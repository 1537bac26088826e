'use client';

import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import type { Station } from '@/domain/station';
import { StationFields } from './station-fields';

interface StationFormProps extends ContentFormProps {
  readonly station: Partial<Station>;
}

export function StationForm({ station, ...form }: StationFormProps) {
  return (
    <ContentForm {...form} another="这是停办后重新建成的站点">
      {(state) => <StationFields id={form.id} station={station} state={state} />}
    </ContentForm>
  );
}
