import { notFound } from 'next/navigation';
import { comeTo } from '@/app/_request/import/come';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { findProgress } from '@/db/queries/import';

/** How far an import has come: to the moment where this very process looks after it, to some seconds elsewhere. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id) ?? 0;
  const progress = await findProgress(actor, id);
  if (!progress) notFound();
  return Response.json(
    { ...progress, ...(progress.isBusy ? comeTo(id) : undefined) },
    { headers: { 'cache-control': 'no-store' } },
  );
}
