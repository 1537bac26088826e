import { randomUUID } from 'node:crypto';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { LetterRecord } from '@/db/queries/letter';
import { change, send } from './actions';

/** 办理: word the letter, and send it. */
export function StepsSection({ id, version, subject, body, to, steps }: LetterRecord) {
  if (steps.length === 0) return null;
  const hidden = { id, version };
  return (
    <Section id="steps" title="办理" lead={`厅领导发出后编文号，${to}即可看到，内容不再改动。`}>
      {steps.includes('change') ? (
        <TextForm
          id="change-letter"
          summary="修改文字"
          action={change}
          label="修改函的文字"
          submit="保存修改"
          tone="secondary"
          formKey={randomUUID()}
          hidden={hidden}
          fields={[
            { name: 'subject', label: '标题', value: subject, isRequired: true },
            { name: 'body', label: '正文', rows: 10, value: body, isRequired: true },
          ]}
        />
      ) : null}
      {steps.includes('send') ? (
        <TextForm
          id="send-letter"
          action={send}
          label="发出函"
          submit="发出"
          formKey={randomUUID()}
          hidden={hidden}
        />
      ) : null}
    </Section>
  );
}
