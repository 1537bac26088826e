'use client';

import { ActionForm } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import rows from '@/components/ui/field-row.module.css';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import { dateText } from '@/domain/phrase';
import { trustEventKinds, trustEventWords } from '@/domain/trust-life';

interface TrustEventFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly today: string;
  /** The changes that nobody has made public yet. */
  readonly changes: readonly { readonly id: number; readonly happenedOn: string; readonly title: string }[];
}

/** Says what happened to a trust on a day. */
export function TrustEventForm({ action, formKey, hidden, today, changes }: TrustEventFormProps) {
  const kinds = trustEventKinds.filter((kind) => kind !== 'change-published' || changes.length > 0);
  return (
    <ActionForm
      {...{ action, formKey, hidden }}
      label="登记信托事项"
      summary="登记信托事项"
      submit="登记事项"
    >
      {(state) => (
        <>
          <ChoiceField
            id="event-kind"
            name="kind"
            label="事项"
            none="请选择"
            isRequired
            choices={kinds.map((value) => ({ value, label: trustEventWords[value] }))}
            state={state}
          />
          <TextFields
            id="event"
            state={state}
            fields={[
              { name: 'happenedOn', label: '发生日期', type: 'date', value: today, isRequired: true },
              {
                ...{ name: 'title', label: '事项说明', isRequired: true },
                hint: '例如“变更监察人”；内容有变的，另在“办理”中更正。',
              },
            ]}
          />
          <div className={rows.row}>
            <TextFields
              id="event"
              state={state}
              fields={[
                { name: 'amountFen', label: '追加金额（万元）', isDecimal: true, hint: '登记追加时填写。' },
                { name: 'reportYear', label: '报告年度', isDecimal: true, hint: '登记年度报告时填写。' },
              ]}
            />
          </div>
          {changes.length > 0 ? (
            <ChoiceField
              id="event-changeId"
              name="changeId"
              label="公开的变更"
              none="不是变更公开"
              hint="登记变更公开时选择。"
              choices={changes.map(({ id, happenedOn, title }) => ({
                value: id,
                label: `${dateText(happenedOn)} ${title}`,
              }))}
              state={state}
            />
          ) : null}
          <TextFields
            id="event"
            state={state}
            fields={[
              { name: 'document', label: '文号或公开地址' },
              { name: 'note', label: '备注', rows: 2, hint: '终止的写明原因和剩余财产的处理。' },
            ]}
          />
        </>
      )}
    </ActionForm>
  );
}
