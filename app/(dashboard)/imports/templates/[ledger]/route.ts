import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { requireActor } from '@/app/_request/session';
import { readBothSides } from '@/db/queries/import';
import { activityLedger } from '@/documents/ledgers/activity';
import { pairingLedger } from '@/documents/ledgers/pairing';
import { templateOf } from '@/documents/ledgers/write';
import { dateText } from '@/domain/phrase';

/** An empty ledger to fill in, with lists to choose from. */
export async function GET(_request: Request, { params }: { params: Promise<{ ledger: string }> }) {
  const actor = await requireActor();
  const { ledger: name } = await params;
  const ledger = name === 'pairing.xlsx' ? pairingLedger : name === 'activity.xlsx' ? activityLedger : null;
  if (ledger === null) notFound();
  const page = { unit: actor.organisationName, stamp: `${actor.name} ${dateText(today())}` };
  const sides = await readBothSides(actor);
  const bytes =
    ledger === pairingLedger
      ? await templateOf(pairingLedger, sides, page)
      : await templateOf(activityLedger, sides, page);
  return download(bytes, `${ledger.name}（空白）`, 'xlsx');
}
