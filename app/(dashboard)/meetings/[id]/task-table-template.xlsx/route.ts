import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { readTaskTableContext } from '@/db/queries/task-table';
import { resolutionLedger } from '@/documents/ledgers/resolution';
import { templateOf } from '@/documents/ledgers/write';
import { dateText } from '@/domain/phrase';

/** An empty 任务分解表 of the meeting, with lists to choose from. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const against = await readTaskTableContext(actor, recordId((await params).id) ?? 0);
  if (!against) notFound();
  const page = { unit: actor.departmentName, stamp: `${actor.name} ${dateText(today())}` };
  return download(
    await templateOf(resolutionLedger, against, page),
    `${against.meeting}议定事项任务分解表（空白）`,
    'xlsx',
  );
}
