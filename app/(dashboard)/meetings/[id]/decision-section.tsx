import { randomUUID } from 'node:crypto';
import { RecordForm } from '@/components/resolution/record-form';
import { ResolutionTable } from '@/components/resolution/resolution-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { MeetingRecord } from '@/db/queries/meeting-record';
import { record } from './actions';

type DecisionSectionProps = Pick<MeetingRecord, 'meeting' | 'resolutions' | 'choices' | 'steps'>;

/** 议定事项 of the meeting, and the form that records one. */
export function DecisionSection({ meeting, resolutions, choices, steps }: DecisionSectionProps) {
  return (
    <Section id="resolutions" title="议定事项">
      {resolutions.length === 0 ? (
        <EmptyState title="还没有登记议定事项" sentence="纪要会签之前，两厅填报人可以逐条登记会议的决定。" />
      ) : (
        <>
          <ResolutionTable caption="本次会议议定事项" lines={resolutions} isOfOneMeeting />
          <p>
            <LinkButton href={`/meetings/${meeting.id}/task-table.docx`} download>
              下载任务分解表（Word）
            </LinkButton>{' '}
            <LinkButton href={`/meetings/${meeting.id}/task-table.xlsx`} download>
              下载任务分解表（Excel）
            </LinkButton>
          </p>
        </>
      )}
      {steps.includes('record') ? (
        <p>
          <LinkButton href={`/meetings/${meeting.id}/import`}>从 Excel 导入</LinkButton>
        </p>
      ) : null}
      {steps.includes('record') && choices ? (
        <RecordForm
          summary="登记议定事项"
          action={record}
          formKey={randomUUID()}
          label="登记议定事项"
          submit="登记"
          hidden={{ meetingId: meeting.id }}
          {...choices}
        />
      ) : null}
    </Section>
  );
}
