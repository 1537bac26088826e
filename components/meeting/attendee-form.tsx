'use client';

import { ActionForm } from '@/components/ui/action-form';
import { type Choice, ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface AttendeeFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  /** Folds the form under these words. */
  readonly summary: string;
  readonly meetingId: number;
  /** 出席、请假、列席. */
  readonly presences: readonly Choice[];
}

/** Somebody of one's own side. */
export function AttendeeForm({ action, formKey, summary, meetingId, presences }: AttendeeFormProps) {
  return (
    <ActionForm
      action={action}
      summary={summary}
      label="登记参会人员"
      submit="登记本方人员"
      formKey={formKey}
      hidden={{ meetingId }}
    >
      {(state) => (
        <>
          <TextFields
            id="attendee"
            state={state}
            fields={[
              { name: 'name', label: '姓名', isRequired: true },
              { name: 'duty', label: '职务', isRequired: true },
            ]}
          />
          <ChoiceField
            id="attendee-presence"
            name="presence"
            label="出席情况"
            none="请选择"
            choices={presences}
            state={state}
            isRequired
          />
        </>
      )}
    </ActionForm>
  );
}
