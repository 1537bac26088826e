import { randomUUID } from 'node:crypto';
import { MinutesForm } from '@/components/meeting/minutes-form';
import { MinutesText } from '@/components/meeting/minutes-text';
import { SignForms } from '@/components/meeting/sign-forms';
import { SignatureList } from '@/components/meeting/signature-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { MeetingRecord } from '@/db/queries/meeting-record';
import { draft, giveBack, sign } from './actions';

type MinutesSectionProps = Pick<MeetingRecord, 'meeting' | 'minutes' | 'programme' | 'steps'>;

/** 纪要: the newest text, who has signed it, and the forms to draft and to sign. */
export function MinutesSection({ meeting, minutes, programme, steps }: MinutesSectionProps) {
  const { newest } = meeting;
  return (
    <Section
      id="minutes"
      title="会议纪要"
      lead="两方会签的是同一稿的全文，以内容校验值为准；重新起草会产生新的一稿，需重新会签。"
    >
      {newest && minutes ? (
        <>
          <SignatureList minutes={newest} parties={programme.parties} />
          <MinutesText content={minutes.content} />
          <p>
            <LinkButton href={`/meetings/${meeting.id}/minutes.docx`} download>
              下载纪要（Word）
            </LinkButton>
          </p>
          {steps.includes('sign') ? (
            <SignForms
              minutesId={newest.id}
              revision={newest.revision}
              contentHash={newest.contentHash}
              sign={sign}
              giveBack={giveBack}
              keys={[randomUUID(), randomUUID()]}
            />
          ) : null}
        </>
      ) : (
        <EmptyState
          title="还没有起草纪要"
          sentence="主办方填报人起草导语、听取内容和会议要求，议定事项和参会人员由系统列入。"
        />
      )}
      {steps.includes('draft') ? (
        <MinutesForm
          summary={newest ? '重新起草' : '起草纪要'}
          action={draft}
          formKey={randomUUID()}
          meeting={meeting}
          values={minutes?.content ?? { opening: '', heard: '', demands: '' }}
        />
      ) : null}
    </Section>
  );
}
