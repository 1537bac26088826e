import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { requestHeader } from '@/app/_request/arrival';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { errorFile } from '@/app/_request/import/errors';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { findImport } from '@/db/queries/import-record';

/** The file as it was brought, with what to do as comments in its cells. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const record = await findImport(actor, recordId((await params).id) ?? 0, {});
  if (!record?.isFileKept || record.counts.wrong === 0) notFound();
  const requestId = (await headers()).get(requestHeader) ?? randomUUID();
  const bytes = await errorFile({ actor, importId: record.id, today: today(), requestId });
  return download(bytes, `${record.fileName.replace(/\.xlsx$/i, '')}（标注错误）`, 'xlsx');
}
