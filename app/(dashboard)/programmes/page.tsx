import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { MeasureTable } from '@/components/programme/measure-table';
import { ProgrammeCard } from '@/components/programme/programme-card';
import { RevisionTable } from '@/components/programme/revision-table';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/section';
import { readProgrammes } from '@/db/queries/plan-revision';
import { today } from '@/app/_request/clock';

export const metadata: Metadata = { title: '协作方案' };

export default async function ProgrammesPage() {
  const actor = await requireActor();
  const pages = await readProgrammes(actor, today());
  return (
    <>
      <PageHeader
        title="协作方案"
        crumbs={[]}
        lead="正在跟踪的方案、每项任务的出处和责任单位，以及方案文件的历次装载。"
      />
      {pages.map(({ programme, structure, counts, revisions, retired }) => (
        <Section key={programme.id} id={programme.slug} title={programme.name} lead={programme.documentName}>
          <ProgrammeCard
            programme={programme}
            measures={structure.measures}
            indicators={structure.indicators.length}
          />
          {[{ id: null, number: 0, name: '总体要求' }, ...structure.areas].map((area) => (
            <MeasureTable
              key={area.number}
              title={area.id === null ? area.name : `${area.number}. ${area.name}`}
              measures={structure.measures
                .filter(({ areaId }) => areaId === area.id)
                .map((measure) => ({
                  measure,
                  indicators: counts.get(measure.id)?.length ?? 0,
                  responsible: measure.responsible,
                }))}
            />
          ))}
          {retired.length > 0 ? (
            <ul aria-label="已停用的指标">
              {retired.map(({ id, code, name, retiredIn }) => (
                <li key={id}>
                  <a href={`/indicators/${id}`}>
                    {code} {name}
                  </a>
                  （第 {retiredIn} 版停用，历史数保留）
                </li>
              ))}
            </ul>
          ) : null}
          <RevisionTable revisions={revisions} />
        </Section>
      ))}
    </>
  );
}
