import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { findNotice } from '@/db/queries/notice-record';
import { noticeDocument } from '@/documents/word/notice';
import { renderWord } from '@/documents/word/render';

/** 交办单, 催办单 or 督办单 as an official document, with who has signed for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findNotice(actor, id, today());
  if (!record) notFound();
  const { notice } = record;
  const paper = noticeDocument({
    kind: notice.level,
    agency: actor.departmentName,
    number: notice.number,
    subject: notice.matter,
    unit: notice.unit,
    matter: notice.matter,
    demands: notice.demand.split('\n').filter((line) => line.trim() !== ''),
    dueOn: notice.dueOn,
    signatory: notice.by,
    issuedOn: notice.issuedOn,
    receipt: notice.receivedOn === null ? null : { name: notice.receivedByName ?? '', on: notice.receivedOn },
    isDraft: false,
  });
  return download(await renderWord(paper), notice.number, 'docx');
}
