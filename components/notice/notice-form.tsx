'use client';

import { ActionForm } from '@/components/ui/action-form';
import { type Choice, ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface NoticeFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly label: string;
  readonly summary: string;
  readonly units: readonly Choice[];
  /** Decisions that a notice may be about. */
  readonly resolutions: readonly Choice[];
}

/** What is asked of which unit, until when. */
export function NoticeForm({ units, resolutions, ...form }: NoticeFormProps) {
  return (
    <ActionForm {...form} submit="签发">
      {(state) => (
        <>
          <ChoiceField
            id="notice-unit"
            name="organisationId"
            label="责任单位"
            none="请选择"
            choices={units}
            state={state}
            isRequired
          />
          <TextFields
            id="notice"
            state={state}
            fields={[
              { name: 'matter', label: '事项', isRequired: true },
              { name: 'demand', label: '要求', rows: 3, isRequired: true },
              { name: 'dueOn', label: '时限', type: 'date', isRequired: true },
            ]}
          />
          <ChoiceField
            id="notice-resolution"
            name="resolutionId"
            label="议定事项"
            hint="为督促某项议定事项而签发的，请选择"
            none="不对应议定事项"
            choices={resolutions}
            state={state}
            value={0}
          />
        </>
      )}
    </ActionForm>
  );
}
