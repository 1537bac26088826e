import { answer } from '@/app/_request/uploads/answer';
import { receive } from '@/app/_request/uploads/partial';

/** How much has arrived, a further piece, and the end of an upload that is not wanted (tus 1.0). Nothing is read back here. */
function go(request: Request): Promise<Response> {
  return answer(request, (actor) => receive(actor, request));
}

export { go as HEAD, go as PATCH, go as DELETE };
