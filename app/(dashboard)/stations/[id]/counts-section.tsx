import { randomUUID } from 'node:crypto';
import { count } from '@/app/(dashboard)/stations/actions';
import { today } from '@/app/_request/clock';
import { CountForm } from '@/components/station/count-form';
import { CountTable } from '@/components/station/count-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { StationRecord } from '@/db/queries/station-record';
import { countedQuarters } from '@/domain/counted-quarter';

/** 期末数: staff, certificates, volunteers and services by quarter, and the form that adds a quarter. */
export function CountsSection({ row, content, counts, mayCount }: StationRecord) {
  if (row.officialOn === null) return null;
  return (
    <Section id="counts" title="期末数" lead="每季度末填一次；没有填报的季度沿用最近一次的期末数。">
      {counts.length === 0 ? (
        <EmptyState title="还没有期末数" sentence="由站点所在地的填报人在季度末填报。" />
      ) : (
        <CountTable counts={counts} />
      )}
      {mayCount ? (
        <CountForm
          action={count}
          formKey={randomUUID()}
          hidden={{ 'ref.id': row.id, 'ref.version': row.version }}
          quarters={countedQuarters(today()).filter(({ endsOn }) => endsOn >= content.builtOn)}
        />
      ) : null}
    </Section>
  );
}
