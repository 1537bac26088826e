import { randomUUID } from 'node:crypto';
import { note, strike } from '@/app/(dashboard)/projects/actions';
import { today } from '@/app/_request/clock';
import { disclosureText } from '@/components/project/disclosure-text';
import { EventForm } from '@/components/project/event-form';
import { StandingBadge } from '@/components/project/standing-badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { EventTable } from '@/components/ui/event-table';
import { Section } from '@/components/ui/section';
import { StrikeForm } from '@/components/ui/strike-form';
import type { ProjectRecord } from '@/db/queries/project-record';
import { projectEventWords } from '@/domain/project-life';

/** Where the project stands, when it has to be made public, and what happened to it. */
export function EventsSection({ row, standing, isBrand, disclosure, events, notes }: ProjectRecord) {
  if (row.officialOn === null) return null;
  const hidden = { 'ref.id': row.id, 'ref.version': row.version };
  return (
    <Section
      id="events"
      title="进展和信息公开"
      lead="事项由登记一方随时登记；登记有误的划销，不删除。品牌项目须双方都认定。"
    >
      <DefinitionList
        items={[
          { term: '进展', value: <StandingBadge standing={standing} /> },
          { term: '信息公开', value: disclosureText(disclosure) },
          { term: '品牌项目', value: isBrand ? '双方都已认定' : '没有双方共同认定' },
        ]}
      />
      {events.length === 0 ? (
        <EmptyState title="还没有登记事项" sentence="项目启动后，由登记项目的单位登记启动和信息公开。" />
      ) : (
        <EventTable
          caption="项目事项"
          events={events}
          word={({ kind }) => projectEventWords[kind]}
          told={({ title, note: more }) => [title, more]}
          strike={(id) => (
            <StrikeForm
              id={id}
              word="事项"
              action={strike}
              formKey={randomUUID()}
              hidden={{ ...hidden, eventId: id }}
            />
          )}
        />
      )}
      {notes.length > 0 ? (
        <EventForm action={note} formKey={randomUUID()} hidden={hidden} kinds={notes} today={today()} />
      ) : null}
    </Section>
  );
}
