import 'server-only';
import type { Instrumentation } from 'next';
import { sentenceOf } from '@/domain/refusal';
import { log } from '@/lib/log';
import { requestHeader } from './arrival';

type Failed = Parameters<Instrumentation.onRequestError>;

/**
 * Writes down what went wrong while a page was drawn, an action ran or an interface answered, under the number that the
 * person reads and the id that the action's own lines carry. The query stays out: it may hold what somebody typed.
 */
export function logFailure(error: Failed[0], request: Failed[1], { routePath, routeType }: Failed[2]): void {
  const digest = digestOf(error);
  const about = {
    digest,
    requestId: request.headers[requestHeader],
    method: request.method,
    path: request.path.split('?')[0],
    route: `${routeType} ${routePath}`,
  };
  const refusal = sentenceOf(digest);
  if (refusal === null) log.error({ ...about, err: error }, 'a request failed');
  else log.warn({ ...about, digest: undefined, refusal }, 'a request was refused');
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error ? String(error.digest) : null;
}
