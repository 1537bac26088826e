import { randomUUID } from 'node:crypto';
import { RecordForm } from '@/components/resolution/record-form';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { ResolutionRecord } from '@/db/queries/resolution-record';
import { dueText } from '@/domain/due-date';
import { change, remove } from '../actions';

interface CorrectSectionProps {
  readonly resolution: ResolutionRecord['resolution'];
  readonly choices: NonNullable<ResolutionRecord['choices']>;
}

/** 修改登记内容: until both sides have signed the minutes. */
export function CorrectSection({ resolution, choices }: CorrectSectionProps) {
  const hidden = { id: resolution.id, version: resolution.version };
  return (
    <Section id="correct" title="修改登记内容" lead="两方会签纪要之前可以修改；已起草的纪要需重新起草。">
      <RecordForm
        summary="修改"
        action={change}
        formKey={randomUUID()}
        label="修改议定事项"
        submit="保存修改"
        hidden={hidden}
        {...choices}
        values={{
          ...resolution,
          agendaItemId: resolution.agendaItemId ?? 0,
          due: dueText(resolution.dueOn, resolution.isOpenEnded),
          leads: resolution.halves.map(({ organisationId }) => organisationId),
        }}
      />
      <TextForm
        summary="删除"
        id="remove-resolution"
        action={remove}
        label="删除议定事项"
        submit="确认删除"
        tone="danger"
        formKey={randomUUID()}
        hidden={{ ...hidden, meetingId: resolution.meetingId }}
      />
    </Section>
  );
}
