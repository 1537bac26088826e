import { findObstacle } from '@/db/queries/readiness';

export const dynamic = 'force-dynamic';

/** The database answers and its migrations are current. */
export async function GET(): Promise<Response> {
  const waitingFor = await findObstacle();
  const headers = { 'cache-control': 'no-store' };
  if (waitingFor === null) return Response.json({ status: 'ready' }, { headers });
  return Response.json(
    { status: 'unavailable', waitingFor },
    { status: 503, headers: { ...headers, 'retry-after': '5' } },
  );
}
