import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { givePreview } from '@/app/_request/uploads/give';
import { findEvidenceFile } from '@/db/queries/evidence-file';

/** What a picture of a record looks like. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  return givePreview(id === null ? null : await findEvidenceFile(actor, id));
}
