'use client';

import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/components/ui/form-state';

interface ProposeFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly indicator: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly unit: string;
  };
  readonly year: number;
  /** The newest the person saw, 0 where there was none. */
  readonly revision: number;
}

/** A target for the year with its reason and 文号, to go before both leaders. */
export function ProposeForm({ action, formKey, indicator, year, revision }: ProposeFormProps) {
  const label = `${indicator.code} ${indicator.name}`;
  const fields = [
    { name: 'value', label: `${label} ${year}年目标值`, hint: `单位：${indicator.unit}` },
    { name: 'documentNumber', label: '文号', hint: '例如 粤民函〔2025〕1号' },
    { name: 'reason', label: '理由', hint: undefined },
  ];
  return (
    <ActionForm
      action={action}
      label={`提出 ${label} 目标值`}
      submit="提出目标值"
      formKey={formKey}
      hidden={{ indicatorId: indicator.id, year, revision }}
    >
      {(state) =>
        fields.map(({ name, label: word, hint }) => (
          <Field key={name} id={name} label={word} hint={hint} error={state.fields[name]} isRequired>
            {(control) => (
              <input {...control} name={name} defaultValue={state.typed[name] ?? ''} autoComplete="off" />
            )}
          </Field>
        ))
      }
    </ActionForm>
  );
}
