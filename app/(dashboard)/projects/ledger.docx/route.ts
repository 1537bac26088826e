import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { exporterOf } from '@/app/_request/exporter';
import { orRefused } from '@/app/_request/refused';
import { requireActor } from '@/app/_request/session';
import { readProjectPaper } from '@/db/queries/project-paper';
import { nowhere } from '@/documents/ledgers/place';
import { projectLedger } from '@/documents/ledgers/project';
import { projectLedgerDocument } from '@/documents/word/project-ledger';
import { renderWord } from '@/documents/word/render';
import { projectFilter } from '@/domain/project-filter';
import { projectFilterText } from '@/domain/project-filter-text';

/** 慈善项目台账 of what the list shows, all of it, as a paper that both departments sign. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor();
  const on = today();
  const filter = projectFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return orRefused(async () => {
    const { parties, region, projects } = await readProjectPaper(actor, filter, on);
    const paper = projectLedgerDocument({
      ...{ attachment: '附件', title: projectLedger.title(nowhere), projects, asOf: on },
      ...{ creator: actor.organisationName, exporter: exporterOf(actor, on) },
      narrowed: projectFilterText(filter, region),
      parties: parties.map(({ name }) => ({ name, signed: null })),
    });
    const file = `${actor.organisationName}${projectLedger.name}${on.replaceAll('-', '')}`;
    return download(await renderWord(paper), file, 'docx');
  });
}
