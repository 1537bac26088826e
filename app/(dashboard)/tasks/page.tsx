import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { PageHeader } from '@/components/shell/page-header';
import { OthersTable } from '@/components/task/others-table';
import { TaskTable } from '@/components/task/task-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { readTasks } from '@/db/queries/task';
import { asOfParams } from '@/domain/as-of';
import { taskKinds } from '@/domain/task';
import { chineseDate } from '@/lib/format';
import { isBatch } from './batch-steps';
import { RecordBatches } from './record-batches';

export const metadata: Metadata = { title: '待办' };

export default async function TasksPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const { programme: slug } = asOfParams.parse(await searchParams);
  const { programme, groups, others } = await readTasks(actor, slug, today());
  return (
    <>
      <PageHeader title="待办" crumbs={[]} lead={programme.name} asOf={chineseDate(today())} />
      {groups.length === 0 ? (
        <Section id="none" title="等我办理">
          <EmptyState
            title="没有等您办理的事"
            sentence="有新的议定事项、纪要或填报值需要您办理时，会列在这里。"
          />
        </Section>
      ) : (
        groups.map(({ kind, tasks }) => (
          <Section
            key={kind}
            id={kind}
            title={`${taskKinds[kind].title}（${tasks.length} 项）`}
            lead={taskKinds[kind].sentence}
          >
            {isBatch(kind) ? (
              <RecordBatches kind={kind} tasks={tasks} />
            ) : (
              <TaskTable caption={taskKinds[kind].title} tasks={tasks} today={today()} />
            )}
          </Section>
        ))
      )}
      <Section id="others" title="在等别人" lead="未销号的议定事项和您有权看到的在途填报值，正在等谁。">
        <OthersTable others={others} />
      </Section>
    </>
  );
}
