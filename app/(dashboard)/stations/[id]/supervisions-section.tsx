import { randomUUID } from 'node:crypto';
import { strike, supervise } from '@/app/(dashboard)/stations/actions';
import { today } from '@/app/_request/clock';
import { SupervisionForm } from '@/components/station/supervision-form';
import { SupervisionTable } from '@/components/station/supervision-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { StrikeForm } from '@/components/ui/strike-form';
import type { StationRecord } from '@/db/queries/station-record';

/** 督导: who came to supervise the station, and the form that adds a day. */
export function SupervisionsSection({ row, supervisions, maySupervise }: StationRecord) {
  if (row.officialOn === null) return null;
  const hidden = { 'ref.id': row.id, 'ref.version': row.version };
  return (
    <Section id="supervisions" title="督导" lead="由派出方登记，一个站点一天计一次；登记有误的划销，不删除。">
      {supervisions.length === 0 ? (
        <EmptyState title="还没有督导记录" sentence="到站点现场督导后，由派出单位的填报人登记。" />
      ) : (
        <SupervisionTable
          supervisions={supervisions}
          strike={(id) => (
            <StrikeForm
              id={id}
              word="督导"
              action={strike}
              formKey={randomUUID()}
              hidden={{ ...hidden, supervisionId: id }}
            />
          )}
        />
      )}
      {maySupervise ? (
        <SupervisionForm action={supervise} formKey={randomUUID()} hidden={hidden} today={today()} />
      ) : null}
    </Section>
  );
}
