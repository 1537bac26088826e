import 'server-only';
import { randomUUID } from 'node:crypto';
import { findActor } from '@/app/_request/session';
import { requestHeader } from '@/app/_request/arrival';
import { requireSameOrigin } from '@/app/_request/origin';
import { statuses } from '@/app/_request/status';
import { withRoom } from '@/db/commands/evidence/store';
import type { Actor } from '@/domain/actor';
import { Refusal } from '@/domain/refusal';
import { log } from '@/lib/log';

/** Does what a page's script asks for, by who is signed in and from a page of ours; a refusal is an answer with a sentence. */
export async function answer(
  request: Request,
  work: (actor: Actor, requestId: string) => Promise<Response>,
): Promise<Response> {
  const requestId = request.headers.get(requestHeader) ?? randomUUID();
  try {
    // To look changes nothing, and browsers name no origin for it.
    if (request.method !== 'HEAD' && request.method !== 'GET') requireSameOrigin(request.headers);
    // One method in the name of another would be judged as the other.
    if (request.headers.has('x-http-method-override'))
      throw new Refusal('invalid', '不支持这种请求；请刷新页面。');
    const actor = await findActor();
    if (!actor) return told('登录已过期；请在另一个窗口重新登录，再点“重试”。', 401);
    return await work(actor, requestId);
  } catch (error) {
    const refusal = withRoom(error);
    if (!(refusal instanceof Refusal)) throw error;
    log.info({ requestId, refusal: refusal.message }, 'an upload was refused');
    return told(refusal.message, statuses[refusal.kind]);
  }
}

function told(message: string, status: number): Response {
  return Response.json({ message }, { status });
}
