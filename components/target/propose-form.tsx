'use client';

import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/components/ui/form-state';

interface ProposeFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly indicatorId: number;
  readonly year: number;
  readonly revision: number;
  readonly unit: string;
  readonly label: string;
}

/** A target for the year with its reason and 文号, to go before both leaders. */
export function ProposeForm({ action, formKey, indicatorId, year, revision, unit, label }: ProposeFormProps) {
  return (
    <ActionForm
      action={action}
      label={`提出 ${label} 目标值`}
      submit="提出目标值"
      formKey={formKey}
      hidden={{ indicatorId, year, revision }}
    >
      {(state) =>
        [
          { name: 'value', label: '目标值', hint: `单位：${unit}` },
          { name: 'documentNumber', label: '文号', hint: '例如 粤民函〔2025〕1号' },
          { name: 'reason', label: '理由', hint: undefined },
        ].map(({ name, label: word, hint }) => (
          <Field
            key={name}
            id={`${name}-${indicatorId}`}
            label={word}
            hint={hint}
            error={state.fields[name]}
            isRequired
          >
            {(control) => (
              <input {...control} name={name} defaultValue={state.typed[name] ?? ''} autoComplete="off" />
            )}
          </Field>
        ))
      }
    </ActionForm>
  );
}
