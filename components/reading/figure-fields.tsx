'use client';

import type { FormState } from '@/components/ui/form-state';
import { Field } from '@/components/ui/field';
import type { Aggregation } from '@/domain/indicator';

interface FigureFieldsProps {
  readonly id: string;
  readonly aggregation: Aggregation;
  readonly unit: string;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly state: FormState;
}

/** The fields of one figure: an amount, the two parts of a ratio, or how often and when. */
export function FigureFields({
  id,
  aggregation,
  unit,
  numeratorName,
  denominatorName,
  state,
}: FigureFieldsProps) {
  const isEvent = aggregation === 'exists' || aggregation === 'at-least-once';
  const fields =
    aggregation === 'ratio'
      ? [
          { name: 'numerator', label: numeratorName ?? '分子', hint: undefined },
          { name: 'denominator', label: denominatorName ?? '分母', hint: undefined },
        ]
      : [
          {
            name: 'value',
            label: '认定的数',
            hint: `单位：${aggregation === 'exists' ? '1 是、0 否' : unit}`,
          },
        ];
  return (
    <>
      {fields.map(({ name, label, hint }) => (
        <Field
          key={name}
          id={`${id}-${name}`}
          label={label}
          hint={hint}
          error={state.fields[name]}
          isRequired
        >
          {(control) => (
            <input {...control} name={name} inputMode="decimal" defaultValue={state.typed[name] ?? ''} />
          )}
        </Field>
      ))}
      {isEvent ? (
        <Field id={`${id}-occurredOn`} label="发生日期" error={state.fields['occurredOn']}>
          {(control) => (
            <input
              {...control}
              type="date"
              name="occurredOn"
              defaultValue={state.typed['occurredOn'] ?? ''}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
