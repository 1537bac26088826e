import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { findProgress } from '@/db/queries/import';

/** How far an import has come. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const progress = await findProgress(actor, recordId((await params).id) ?? 0);
  if (!progress) notFound();
  return Response.json(progress, { headers: { 'cache-control': 'no-store' } });
}
