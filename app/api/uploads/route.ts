import { answer } from '@/app/_request/uploads/answer';
import { receive } from '@/app/_request/uploads/partial';

/** Begins an upload in pieces (tus 1.0). */
export function POST(request: Request): Promise<Response> {
  return answer(request, (actor) => receive(actor, request));
}
