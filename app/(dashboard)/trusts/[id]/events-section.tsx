import { randomUUID } from 'node:crypto';
import { note, strike } from '@/app/(dashboard)/trusts/actions';
import { today } from '@/app/_request/clock';
import { TrustEventForm } from '@/components/trust/trust-event-form';
import { TrustEventTable } from '@/components/trust/trust-event-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { StrikeForm } from '@/components/ui/strike-form';
import type { TrustRecord } from '@/db/queries/trust-record';

/** What happened to the trust, and the form that adds to it. */
export function EventsSection({ row, events, changes, mayNote }: TrustRecord) {
  if (row.officialOn === null) return null;
  const hidden = { 'ref.id': row.id, 'ref.version': row.version };
  return (
    <Section
      id="events"
      title="信托事项"
      lead="公开、追加、变更、年度报告和终止由登记一方随时登记；登记有误的划销，不删除。"
    >
      {events.length === 0 ? (
        <EmptyState title="还没有登记事项" sentence="备案后，由登记信托的单位登记公开和年度报告。" />
      ) : (
        <TrustEventTable
          events={events}
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
      {mayNote ? (
        <TrustEventForm
          action={note}
          formKey={randomUUID()}
          hidden={hidden}
          today={today()}
          changes={changes}
        />
      ) : null}
    </Section>
  );
}
