'use client';

import { ActionForm } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import { type ProjectEventKind, projectEventWords } from '@/domain/project-life';

interface EventFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** What the person may enter. */
  readonly kinds: readonly ProjectEventKind[];
  readonly today: string;
}

/** Says what happened to a project on a day. */
export function EventForm({ action, formKey, hidden, kinds, today }: EventFormProps) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      hidden={hidden}
      label="登记事项"
      summary="登记事项"
      submit="登记"
    >
      {(state) => (
        <>
          <ChoiceField
            id="event-kind"
            name="kind"
            label="事项"
            none="请选择"
            isRequired
            choices={kinds.map((value) => ({ value, label: projectEventWords[value] }))}
            state={state}
          />
          <TextFields
            id="event"
            state={state}
            fields={[
              { name: 'happenedOn', label: '发生日期', type: 'date', value: today, isRequired: true },
              {
                ...{ name: 'title', label: '事项说明', isRequired: true },
                hint: '例如“第二季度项目进展和收支情况”；只写单位，不写姓名。',
              },
              { name: 'document', label: '文号或公开地址' },
              { name: 'note', label: '备注', rows: 2, hint: '终止的写明原因和资金处理情况。' },
            ]}
          />
        </>
      )}
    </ActionForm>
  );
}
