import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { requestHeader } from '@/app/_request/arrival';
import { today } from '@/app/_request/clock';
import { bringFile } from '@/app/_request/import/bring';
import { requireActor } from '@/app/_request/session';

/** Takes an uploaded ledger and shows how it is read; a file that is not taken is said why on the page it came from. */
export async function POST(request: Request) {
  const actor = await requireActor();
  const requestId = (await headers()).get(requestHeader) ?? randomUUID();
  const location = await bringFile({ actor, today: today(), requestId }, request);
  // 303, or the browser would send the file there once more.
  return new Response(null, { status: 303, headers: { location } });
}
