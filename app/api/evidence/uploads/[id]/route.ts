import { answer } from '@/app/_request/uploads/answer';
import { finishUpload } from '@/app/_request/uploads/take';
import { dropUpload } from '@/db/commands/evidence/upload';

type Given = { params: Promise<{ id: string }> };

/** Has a file looked at that has arrived whole, by the name of its upload in pieces. */
export function POST(request: Request, { params }: Given): Promise<Response> {
  return answer(request, async (actor) => {
    const upload = await finishUpload(actor, (await params).id);
    if (!upload) throw new Error('an upload was kept and is not there');
    const { id, fileName, size, isKnown, previewSha256 } = upload;
    return Response.json({ id, fileName, size, isKnown, hasPreview: previewSha256 !== null });
  });
}

/** Throws away what was kept and is attached to nothing. */
export function DELETE(request: Request, { params }: Given): Promise<Response> {
  return answer(request, async (actor) => {
    const { id } = await params;
    if (/^[0-9a-f-]{36}$/.test(id)) await dropUpload(actor, id);
    return new Response(null, { status: 204 });
  });
}
