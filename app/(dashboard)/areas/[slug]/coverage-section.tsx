import { MeasureCard } from '@/components/measure/measure-card';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { findArea } from '@/db/queries/area';

type AreaPage = NonNullable<Awaited<ReturnType<typeof findArea>>>;
interface CoverageSectionProps extends Pick<AreaPage, 'measures' | 'covered' | 'programme' | 'year'> {
  readonly slug: string;
  /** Which programme, year and day were asked for, as part of an address. */
  readonly query: string;
}

/** 条款与落实: each promise with what was done for it, and the way to where the two sides' figures differ. */
export function CoverageSection({ measures, covered, programme, year, slug, query }: CoverageSectionProps) {
  return (
    <Section
      id="coverage"
      title="条款与落实"
      lead={`${measures.length} 项任务中 ${covered} 项已有正式数。`}
      actions={<LinkButton href={`/readings/differences?year=${year}&area=${slug}`}>两方数据核对</LinkButton>}
    >
      {measures.map(({ standing, responsible }) => (
        <MeasureCard
          key={standing.measure.id}
          standing={standing}
          responsible={responsible}
          sides={programme.parties.map(({ short }) => short)}
          query={query}
        />
      ))}
    </Section>
  );
}
