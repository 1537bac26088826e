import { today } from '@/app/_request/clock';
import { exported } from '@/app/_request/ledger-export';
import { requireActor } from '@/app/_request/session';
import { walkPairings } from '@/db/queries/pairing-rows';
import { pairingLedger } from '@/documents/ledgers/pairing';
import { pairingFilter } from '@/domain/pairing-filter';

/** What the list shows, all of it. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const filter = pairingFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return exported(actor, pairingLedger, walkPairings(actor, filter, today()), 'xlsx');
}
