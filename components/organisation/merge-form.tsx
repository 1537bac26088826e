'use client';

import { ActionForm } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { placeText } from './place-text';

interface MergeFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly name: string;
  readonly similar: readonly {
    readonly id: number;
    readonly name: string;
    readonly region: string;
    readonly aboveRegion: string | null;
    readonly town: string;
    readonly creditCode: string | null;
  }[];
  /** Whether the person has just looked for it. */
  readonly isOpen: boolean;
}

/** Merges the organisation, a double, into another of those that are alike. */
export function MergeForm({ action, formKey, hidden, name, similar, isOpen }: MergeFormProps) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      hidden={hidden}
      label="并入另一单位"
      submit="并入所选单位"
      tone="danger"
      summary="这是重复登记？并入另一单位"
      isOpen={isOpen}
    >
      {(state) => (
        <ChoiceField
          id="merge-intoId"
          name="intoId"
          label="保留的单位"
          hint={`“${name}”将并入所选单位。`}
          none="请选择"
          isRequired
          choices={similar.map((one) => ({
            value: one.id,
            label: [one.name, placeText(one), one.creditCode].filter(Boolean).join(' · '),
          }))}
          state={state}
        />
      )}
    </ActionForm>
  );
}
