import { randomUUID } from 'node:crypto';
import { count } from '@/app/(dashboard)/projects/course-actions';
import { today } from '@/app/_request/clock';
import { CountForm } from '@/components/project/count-form';
import { CountTable } from '@/components/project/count-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { ProjectRecord } from '@/db/queries/project-record';
import { countedQuarters } from '@/domain/counted-quarter';
import { countiesOf } from '@/domain/project-count';

/** 期末累计数: what was raised and who was helped by quarter, and the form that adds a quarter. */
export function CountsSection({ row, content, counts, places, mayPlan }: ProjectRecord) {
  if (row.officialOn === null) return null;
  return (
    <Section
      id="counts"
      title="期末累计数"
      lead="每季度末填一次，从项目启动累计；没有填报的季度沿用最近一次。支出由资金往来台账记录，这里不填。"
    >
      {counts.length === 0 ? (
        <EmptyState title="还没有期末累计数" sentence="由登记项目的单位在季度末填报。" />
      ) : (
        <CountTable counts={counts} names={new Map(places.map(({ code, name }) => [code, name]))} />
      )}
      {mayPlan ? (
        <CountForm
          action={count}
          formKey={randomUUID()}
          hidden={{ 'ref.id': row.id, 'ref.version': row.version }}
          quarters={countedQuarters(today()).filter(({ endsOn }) => endsOn >= content.startsOn)}
          places={places}
          counties={countiesOf(counts[0] ?? { counties: null })}
        />
      ) : null}
    </Section>
  );
}
