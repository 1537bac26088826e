'use client';

import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import type { FormAction, FormState } from '@/components/ui/form-state';
import type { Aggregation } from '@/domain/indicator';
import { FigureFields } from './figure-fields';

/** One thing the person may do to the reading now. */
export interface OfferedStep {
  readonly name: string;
  readonly label: string;
  readonly submit: string;
  readonly tone: 'primary' | 'secondary' | 'danger';
  readonly action: FormAction;
  readonly formKey: string;
  /** How the command takes the record: a list of references or a single one. */
  readonly takes: 'refs' | 'ref';
  readonly asksReason: boolean;
  readonly asksFigure: boolean;
}

interface ReadingStepsProps {
  readonly steps: readonly OfferedStep[];
  readonly reading: { readonly id: number; readonly version: number };
  readonly indicator: {
    readonly aggregation: Aggregation;
    readonly unit: string;
    readonly numeratorName: string | null;
    readonly denominatorName: string | null;
  };
}

/** What the person may do: plain steps as buttons, those that ask for a figure or a reason in a fold. */
export function ReadingSteps({ steps, reading, indicator }: ReadingStepsProps) {
  return steps.map((step) => {
    const prefix = step.takes === 'refs' ? 'refs.0' : 'ref';
    const hidden = { [`${prefix}.id`]: reading.id, [`${prefix}.version`]: reading.version };
    const asks = step.asksFigure || step.asksReason;
    return (
      <ActionForm key={step.name} {...step} hidden={hidden} {...(asks ? { summary: step.label } : {})}>
        {(state) => (
          <>
            {step.asksFigure ? <FigureFields id={step.name} {...indicator} state={state} /> : null}
            {step.asksReason ? <ReasonField id={`${step.name}-reason`} state={state} /> : null}
          </>
        )}
      </ActionForm>
    );
  });
}

function ReasonField({ id, state }: { readonly id: string; readonly state: FormState }) {
  return (
    <Field id={id} label="原因" error={state.fields['reason']} isRequired>
      {(control) => (
        <textarea {...control} name="reason" rows={3} defaultValue={state.typed['reason'] ?? ''} />
      )}
    </Field>
  );
}
