import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requestHeader } from '@/app/_request/arrival';
import { today } from '@/app/_request/clock';
import { bringFile } from '@/app/_request/import/bring';
import { requireActor } from '@/app/_request/session';

/** Takes an uploaded ledger and shows how it is read; a file that is not taken is said why on the page it came from. */
export async function POST(request: Request) {
  const actor = await requireActor();
  const requestId = (await headers()).get(requestHeader) ?? randomUUID();
  redirect(await bringFile({ actor, today: today(), requestId }, request));
}
