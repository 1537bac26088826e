import { randomUUID } from 'node:crypto';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { NoticeRecord } from '@/db/queries/notice-record';
import { answer, issue, receive } from '../actions';

/** 办理: sign for it, answer it, or take it to the next level. */
export function StepsSection({ notice }: Pick<NoticeRecord, 'notice'>) {
  const { id, version, steps, nextWord } = notice;
  return (
    <>
      {steps.includes('receive') ? (
        <Section id="receive" title="签收" lead="签收后再答复；签收不等于办结。">
          <TextForm
            id="receive"
            action={receive}
            label="签收"
            submit="签收"
            formKey={randomUUID()}
            hidden={{ 'refs.0.id': id, 'refs.0.version': version }}
          />
        </Section>
      ) : null}
      {steps.includes('answer') ? (
        <Section id="answer" title="答复" lead="写明办理情况；答复后不能修改。">
          <TextForm
            id="answer"
            action={answer}
            label="答复"
            submit="提交答复"
            formKey={randomUUID()}
            hidden={{ id, version }}
            fields={[
              { name: 'text', label: '办理情况', rows: 4, isRequired: true },
              { name: 'evidence', label: '佐证材料', hint: '文件名、文号或会议名称，可不填' },
            ]}
          />
        </Section>
      ) : null}
      {steps.includes('escalate') && nextWord !== null ? (
        <Section
          id="escalate"
          title={`升级为${nextWord}`}
          lead="责任单位和事项与本单相同；签发后由新的一单签收和答复。"
        >
          <TextForm
            id="escalate"
            action={issue}
            label={`升级为${nextWord}`}
            submit={`签发${nextWord}`}
            tone="danger"
            formKey={randomUUID()}
            hidden={{
              organisationId: notice.organisationId,
              matter: notice.matter,
              previousId: id,
              previousVersion: version,
            }}
            fields={[
              { name: 'demand', label: '要求', rows: 3, value: notice.demand, isRequired: true },
              { name: 'dueOn', label: '时限', type: 'date', isRequired: true },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
