import { findSubscriber } from '@/db/queries/calendar-feed';
import { listCalendar } from '@/db/queries/calendar-list';
import { env } from '@/lib/env';
import { calendarText } from './calendar';

export const dynamic = 'force-dynamic';

const noStore = { 'cache-control': 'private, no-store' };

/** What a calendar that was given a person's private address reads: the meetings, as they stand now. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const actor = await findSubscriber((await params).token.replace(/\.ics$/, ''));
  if (!actor) return new Response('没有这个订阅地址，或者已经停用。', { status: 404, headers: noStore });
  return new Response(calendarText(await listCalendar(actor), env().APP_URL), {
    headers: { ...noStore, 'content-type': 'text/calendar; charset=utf-8' },
  });
}
