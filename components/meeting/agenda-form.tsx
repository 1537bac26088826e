'use client';

import { ActionForm } from '@/components/ui/action-form';
import { type Choice, ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';

interface AgendaFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  /** Folds the form under these words. */
  readonly summary: string;
  readonly meetingId: number;
  readonly units: readonly Choice[];
}

/** An item for the agenda. */
export function AgendaForm({ action, formKey, summary, meetingId, units }: AgendaFormProps) {
  return (
    <ActionForm
      action={action}
      summary={summary}
      label="提出议题"
      submit="列入议程"
      formKey={formKey}
      hidden={{ meetingId }}
    >
      {(state) => (
        <>
          <TextFields
            id="agenda"
            state={state}
            fields={[{ name: 'title', label: '议题', isRequired: true }]}
          />
          <ChoiceField
            id="agenda-owner"
            name="ownerId"
            label="汇报单位"
            none="请选择"
            choices={units}
            state={state}
            isRequired
          />
          <TextFields
            id="agenda"
            state={state}
            fields={[{ name: 'papers', label: '会议材料', hint: '材料名称或文号，可不填' }]}
          />
          <label>
            <input type="checkbox" name="isStanding" defaultChecked={state.typed['isStanding'] === 'on'} />
            每次必议：下一次会议筹备时自动列入
          </label>
        </>
      )}
    </ActionForm>
  );
}
