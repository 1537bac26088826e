export const dynamic = 'force-dynamic';

/** The process runs. Asks nothing of anything else. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } });
}
