import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { giveFile } from '@/app/_request/uploads/give';
import { findEvidenceFile } from '@/db/queries/evidence-file';

/** A file of a record, for whoever sees the record. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  return giveFile(id === null ? null : await findEvidenceFile(actor, id));
}
