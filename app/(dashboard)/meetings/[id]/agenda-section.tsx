import { randomUUID } from 'node:crypto';
import { AgendaForm } from '@/components/meeting/agenda-form';
import { AgendaList } from '@/components/meeting/agenda-list';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { MeetingRecord } from '@/db/queries/meeting-record';
import { addItem, removeItem } from './actions';

interface AgendaSectionProps extends Pick<MeetingRecord, 'meeting' | 'agenda' | 'choices' | 'steps'> {
  /** Of the person looking. */
  readonly departmentId: number;
}

/** 议程, with a form for one's own items. */
export function AgendaSection({ meeting, agenda, choices, steps, departmentId }: AgendaSectionProps) {
  const may = steps.includes('agenda');
  return (
    <Section id="agenda" title="议程">
      <AgendaList
        items={agenda.map((item) => ({
          ...item,
          act:
            may && item.departmentId === departmentId ? (
              <TextForm
                id={`remove-item-${item.id}`}
                action={removeItem}
                label={`撤下议题 ${item.title}`}
                submit="撤下"
                tone="secondary"
                formKey={randomUUID()}
                hidden={{ id: item.id }}
              />
            ) : null,
        }))}
      />
      {may && choices ? (
        <AgendaForm
          summary="提出议题"
          action={addItem}
          formKey={randomUUID()}
          meetingId={meeting.id}
          units={choices.sides.flatMap(({ short, units }) =>
            units.map((unit) => ({ ...unit, group: `${short}方` })),
          )}
        />
      ) : null}
    </Section>
  );
}
