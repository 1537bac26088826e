'use client';

import { ActionForm } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import type { FormAction } from '@/components/ui/form-state';
import { TextFields } from '@/components/ui/text-fields';
import { askingWays, askingWayWords, awarenessAnswers, awarenessWords } from '@/domain/awareness';

interface AskFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly today: string;
}

/** Writes down that the receiving end was asked, when, how, whom, and what it said. */
export function AskForm({ action, formKey, hidden, today }: AskFormProps) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      hidden={hidden}
      label="登记知晓情况"
      summary="登记知晓情况"
      submit="登记"
    >
      {(state) => (
        <>
          <TextFields
            id="ask"
            state={state}
            fields={[
              { name: 'askedOn', label: '询问日期', type: 'date', value: today, isRequired: true },
              {
                name: 'answeredBy',
                label: '答复人职务',
                hint: '例如村委会主任；不填写姓名和电话。',
                isRequired: true,
              },
            ]}
          />
          <ChoiceField
            id="ask-how"
            name="how"
            label="询问方式"
            none="请选择"
            isRequired
            choices={askingWays.map((way) => ({ value: way, label: askingWayWords[way] }))}
            state={state}
          />
          <ChoiceField
            id="ask-answer"
            name="answer"
            label="答复"
            none="请选择"
            isRequired
            choices={awarenessAnswers.map((answer) => ({ value: answer, label: awarenessWords[answer] }))}
            state={state}
          />
          <TextFields id="ask" state={state} fields={[{ name: 'note', label: '说明' }]} />
        </>
      )}
    </ActionForm>
  );
}
