'use client';

import { ActionForm } from '@/components/ui/action-form';
import { CheckField } from '@/components/ui/check-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import type { Pairing } from '@/domain/pairing';
import { PairingFields } from './pairing-fields';

interface PairingFormProps {
  readonly id: string;
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly submit: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly summary?: string;
  /** Ends with the two organisations. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly pairing: Partial<Pairing>;
  /** Where one's own side says otherwise: with the reason. */
  readonly asksReason?: boolean;
}

/** Enters a pairing, changes its draft, or says how one's own side knows it. */
export function PairingForm({ id, pairing, asksReason, ...form }: PairingFormProps) {
  return (
    <ActionForm {...form}>
      {(state) => (
        <>
          <PairingFields id={id} pairing={pairing} state={state} />
          {asksReason ? (
            <TextFields
              id={id}
              state={state}
              fields={[{ name: 'reason', label: '原因', rows: 3, isRequired: true }]}
            />
          ) : null}
          {state.fields['isAnother'] === undefined ? null : (
            <CheckField
              id={`${id}-isAnother`}
              name="isAnother"
              label="这是续签的新协议"
              error={state.fields['isAnother']}
            />
          )}
        </>
      )}
    </ActionForm>
  );
}
