import { randomUUID } from 'node:crypto';
import { AttendeeForm } from '@/components/meeting/attendee-form';
import { AttendeeTable } from '@/components/meeting/attendee-table';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import { presences, presenceWords } from '@/domain/meeting';
import type { MeetingRecord } from '@/db/queries/meeting-record';
import { addPerson, removePerson } from './actions';

interface AttendeeSectionProps extends Pick<MeetingRecord, 'meeting' | 'attendees' | 'steps'> {
  /** Of the person looking. */
  readonly departmentId: number;
}

/** 参会人员, each side listing its own. */
export function AttendeeSection({ meeting, attendees, steps, departmentId }: AttendeeSectionProps) {
  const may = steps.includes('attendee');
  return (
    <Section id="attendees" title="参会人员">
      <AttendeeTable
        people={attendees.map((person) => ({
          ...person,
          act:
            may && person.departmentId === departmentId ? (
              <TextForm
                id={`remove-person-${person.id}`}
                action={removePerson}
                label={`删除 ${person.name}`}
                submit="删除"
                tone="secondary"
                formKey={randomUUID()}
                hidden={{ id: person.id }}
              />
            ) : null,
        }))}
      />
      {may ? (
        <AttendeeForm
          summary="登记参会人员"
          action={addPerson}
          formKey={randomUUID()}
          meetingId={meeting.id}
          presences={presences.map((value) => ({ value, label: presenceWords[value] }))}
        />
      ) : null}
    </Section>
  );
}
