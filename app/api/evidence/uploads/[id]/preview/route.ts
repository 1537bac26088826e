import { requireActor } from '@/app/_request/session';
import { givePreview } from '@/app/_request/uploads/give';
import { findUpload } from '@/db/queries/evidence-file';

/** What a picture looks like that the person sent and attached to nothing yet. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  return givePreview(
    /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id) ? await findUpload(actor, id) : null,
  );
}
