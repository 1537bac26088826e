import { notFound } from 'next/navigation';
import { download } from '@/app/_request/download';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { findLetter } from '@/db/queries/letter';
import { letterDocument } from '@/documents/word/letter';
import { renderWord } from '@/documents/word/render';

/** 函 as an official document; a draft without a number until the leader has sent it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const letter = id === null ? null : await findLetter(actor, id);
  if (!letter) notFound();
  const title = `${letter.from}${letter.subject}`;
  const paper = letterDocument({
    agency: letter.from,
    number: letter.number ?? '文号待编',
    title,
    addressees: [letter.to],
    paragraphs: letter.body.split('\n').filter((line) => line.trim() !== ''),
    attachments: [],
    issuedOn: letter.sentOn ?? letter.draftedOn,
    isSealed: true,
    contact: null,
    copies: [],
    isDraft: letter.sentOn === null,
  });
  return download(await renderWord(paper), title, 'docx');
}
