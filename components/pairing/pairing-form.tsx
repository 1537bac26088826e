'use client';

import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import type { Pairing } from '@/domain/pairing';
import { PairingFields } from './pairing-fields';

interface PairingFormProps extends ContentFormProps {
  readonly pairing: Partial<Pairing>;
}

export function PairingForm({ pairing, ...form }: PairingFormProps) {
  return (
    <ContentForm {...form} another="这是续签的新协议">
      {(state) => <PairingFields id={form.id} pairing={pairing} state={state} />}
    </ContentForm>
  );
}
