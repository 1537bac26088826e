import 'server-only';
import { Refusal } from '@/domain/refusal';
import { statuses } from './status';

/** What a download answers: the file, or the sentence of a refusal with its status. Faults go on. */
export async function orRefused(make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(error.message, {
      status: statuses[error.kind],
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
}
