import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { AsOfFilter } from '@/components/overview/as-of-filter';
import { PageHeader } from '@/components/shell/page-header';
import { ProposeForm } from '@/components/target/propose-form';
import { TargetTable } from '@/components/target/target-table';
import { Section } from '@/components/ui/section';
import { readTargets, type TargetsPage } from '@/db/queries/target';
import { asOfParams } from '@/domain/as-of';
import { chosenIndicator } from '@/domain/target-input';
import { propose } from './actions';
import { OpenSection } from './open-section';

export const metadata: Metadata = { title: '目标值' };

export default async function TargetPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const asked = await searchParams;
  const page = await readTargets(actor, asOfParams.parse(asked), today());
  const { year, lines, programme, mayPropose } = page;
  const wanted = mayPropose ? chosenIndicator(asked) : null;
  const chosen = lines.find(({ indicator }) => indicator.id === wanted);
  const suggest = ({ newest, indicator }: TargetsPage['lines'][number]) => (
    <a href={`/targets?year=${year}&indicator=${indicator.id}#propose`}>{newest ? '调整' : '提出'}</a>
  );
  return (
    <>
      <PageHeader
        title={`${year}年目标值`}
        crumbs={[]}
        lead="目标由一方审核人提出，两厅厅领导都批准后生效；调整另立一版，原目标仍可查看。没有目标的指标只跟踪、不评价。"
      />
      <AsOfFilter action="/targets" {...page} programme={programme.slug} />
      {chosen ? (
        <Section id="propose" title={`${chosen.newest ? '调整' : '提出'}目标值`}>
          <ProposeForm
            action={propose}
            formKey={randomUUID()}
            year={year}
            indicator={chosen.indicator}
            revision={chosen.newest?.revision ?? 0}
          />
        </Section>
      ) : null}
      <OpenSection {...page} departmentId={actor.departmentId} />
      <Section id="all" title="全部指标">
        <TargetTable
          year={year}
          lines={lines.map((line) => ({ ...line, act: mayPropose ? suggest(line) : null }))}
        />
      </Section>
    </>
  );
}
