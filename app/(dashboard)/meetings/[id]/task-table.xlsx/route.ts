import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { findMeeting } from '@/db/queries/meeting-record';
import { writeLedger } from '@/documents/ledgers/write';
import { resolutionLedger } from '@/documents/ledgers/resolution';
import { dateText } from '@/domain/phrase';
import { tableOf } from '../paper';

/** The decisions of the meeting as a 任务分解表 that can be imported back. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const record = await findMeeting(actor, recordId((await params).id) ?? 0, today());
  if (!record || record.resolutions.length === 0) notFound();
  const { entries, context } = tableOf(record);
  const page = { unit: actor.departmentName, stamp: `${actor.name} ${dateText(today())}` };
  return download(
    await writeLedger(resolutionLedger, entries, context, page),
    `${record.meeting.name}议定事项任务分解表`,
    'xlsx',
  );
}
