import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { requestHeader } from '@/app/_request/arrival';
import { today } from '@/app/_request/clock';
import { requireSameOrigin } from '@/app/_request/origin';
import { requireActor } from '@/app/_request/session';
import { addFiles } from '@/app/_request/uploads/add';
import { tell } from '@/app/_request/uploads/told';
import { Refusal } from '@/domain/refusal';
import { ownPath } from '@/lib/own-path';

/** Files for a record, by a form as browsers send it: those that are in it, and those that were sent before. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(error.message, {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const actor = await requireActor();
  const requestId = request.headers.get(requestHeader) ?? randomUUID();
  // Where the form stands: it says so in its address, since what it holds may not arrive.
  const back = ownPath(new URL(request.url).searchParams.get('back'));
  const told = await addFiles(request, { actor, today: today(), requestId });
  await tell(told, back.split('?')[0] ?? '/');
  redirect(`${back}#evidence`);
}
