import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { findMeeting } from '@/db/queries/meeting-record';
import { minutesDocument } from '@/documents/word/minutes';
import { renderWord } from '@/documents/word/render';
import { minutesOf } from '../paper';

/** 会议纪要 as an official document; a draft until both sides have signed it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const record = await findMeeting(actor, recordId((await params).id) ?? 0, today());
  const minutes = record && minutesOf(record);
  if (!minutes) notFound();
  return download(await renderWord(minutesDocument(minutes)), minutes.title, 'docx');
}
