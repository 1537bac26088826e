import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { BatchForm } from '@/components/ui/batch-form';
import { batchLines } from '@/components/reading/batch-lines';
import { PeriodList } from '@/components/reading/period-list';
import { ReadingTable } from '@/components/reading/reading-table';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readDue } from '@/db/queries/due';
import { has } from '@/domain/actor';
import { asOfParams } from '@/domain/as-of';
import { today } from '@/app/_request/clock';
import { chineseDate } from '@/lib/format';
import { approve, confirm } from './actions';

export const metadata: Metadata = { title: '指标填报' };

export default async function ReadingsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const { programme: slug } = asOfParams.parse(await searchParams);
  const due = await readDue(actor, slug, today());
  const { parties } = due.programme;
  const batches = [
    { id: 'review', title: '待我审核', rows: due.review, action: approve, submit: '审核通过所选' },
    { id: 'confirm', title: '待我互认', rows: due.confirm, action: confirm, submit: '互认所选' },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <PageHeader
        title="指标填报"
        crumbs={[]}
        lead={due.programme.name}
        asOf={chineseDate(today())}
        actions={<LinkButton href="/readings/differences">两方数据核对</LinkButton>}
      />
      {batches.map(({ id, title, rows, action, submit }) => (
        <Section
          key={id}
          id={id}
          title={title}
          lead="可以逐项打开核对；需要退回或提出异议的，请在该项页面办理。"
        >
          <BatchForm
            caption={title}
            action={action}
            submit={submit}
            formKey={randomUUID()}
            lines={batchLines(rows, parties)}
          />
        </Section>
      ))}
      {due.returned.length > 0 ? (
        <Section id="returned" title="退回需修改">
          <ReadingTable caption="退回需修改" readings={due.returned} parties={parties} empty={nothing} />
        </Section>
      ) : null}
      {due.disputed.length > 0 ? (
        <Section id="disputed" title="有异议，待协商">
          <ReadingTable caption="有异议" readings={due.disputed} parties={parties} empty={nothing} />
        </Section>
      ) : null}
      {has(actor, 'staff') ? (
        <Section id="periods" title="各期填报">
          <PeriodList periods={due.periods} />
        </Section>
      ) : null}
      <Section id="under-way" title="本方在途" lead="已填写、尚未成为正式数的填报值，以及正在等谁。">
        <ReadingTable caption="本方在途" readings={due.underWay} parties={parties} empty={nothing} />
      </Section>
    </>
  );
}

const nothing = { title: '没有在途的填报值', sentence: '填写之后、成为正式数之前的填报值，会列在这里。' };
