import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { findMeeting } from '@/db/queries/meeting-record';
import { renderWord } from '@/documents/word/render';
import { taskTableDocument } from '@/documents/word/task-table';
import { taskTableOf } from '../paper';

/** 议定事项任务分解表 as it stands today, on A4 that lies on its side. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const record = await findMeeting(actor, recordId((await params).id) ?? 0, today());
  if (!record || record.resolutions.length === 0) notFound();
  const table = taskTableOf(record, today());
  return download(await renderWord(taskTableDocument(table)), table.title, 'docx');
}
