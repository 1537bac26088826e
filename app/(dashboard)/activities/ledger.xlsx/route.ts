import { exported } from '@/app/_request/ledger-export';
import { requireActor } from '@/app/_request/session';
import { walkActivities } from '@/db/queries/activity-rows';
import { activityLedger } from '@/documents/ledgers/activity';
import { activityFilter } from '@/domain/activity-filter';

/** What the list shows, all of it. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const filter = activityFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return exported(actor, activityLedger, walkActivities(actor, filter), 'xlsx');
}
