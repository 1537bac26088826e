import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { exporterOf } from '@/app/_request/exporter';
import { orRefused } from '@/app/_request/refused';
import { requireActor } from '@/app/_request/session';
import { readStatement } from '@/db/queries/statement-page';
import { renderWord } from '@/documents/word/render';
import { statementDocument } from '@/documents/word/statement';
import { yearsShown } from '@/domain/as-of';
import { statementAsked } from '@/domain/statement-input';
import { statementPaperOf } from '../paper';

/** 资金对账单 of the whole year: the text that is signed, or a draft of the figures where there is none yet. */
export async function GET(request: Request, { params }: { params: Promise<{ year: string }> }) {
  const actor = await requireActor();
  const on = today();
  const programme = new URL(request.url).searchParams.get('programme') ?? undefined;
  const asked = statementAsked.safeParse({ programme, year: (await params).year });
  if (!asked.success) notFound();
  const { year } = asked.data;
  return orRefused(async () => {
    const page = await readStatement(actor, asked.data, on);
    if (!yearsShown(page.programme, on).includes(year)) notFound();
    const paper = statementPaperOf(page, year, on);
    const document = statementDocument({
      ...{ ...paper, creator: actor.organisationName, exporter: exporterOf(actor, on) },
    });
    const file = `${paper.title}${paper.isDraft ? '（草稿）' : ''}`;
    return download(await renderWord(document), file, 'docx');
  });
}
