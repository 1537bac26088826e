import { notFound } from 'next/navigation';
import { today } from '@/app/_request/clock';
import { download } from '@/app/_request/download';
import { requireActor } from '@/app/_request/session';
import { readBothSides } from '@/db/queries/import';
import { activityLedger } from '@/documents/ledgers/activity';
import { flowLedger } from '@/documents/ledgers/flow';
import type { Page } from '@/documents/ledgers/frame';
import type { Ledger } from '@/documents/ledgers/ledger';
import { pairingLedger } from '@/documents/ledgers/pairing';
import type { BothSides } from '@/documents/ledgers/place';
import { projectLedger } from '@/documents/ledgers/project';
import { trustLedger } from '@/documents/ledgers/trust';
import { templateOf } from '@/documents/ledgers/write';
import { importLedgers, type ImportLedger } from '@/domain/import';
import { dateText } from '@/domain/phrase';

const templates = {
  pairing: empty(pairingLedger),
  activity: empty(activityLedger),
  project: empty(projectLedger),
  trust: empty(trustLedger),
  flow: empty(flowLedger),
} satisfies Record<ImportLedger, unknown>;

function empty<Row extends object>(ledger: Ledger<Row, BothSides>) {
  const write = (sides: BothSides, page: Page) => templateOf(ledger, sides, page);
  return { name: ledger.name, write };
}

/** An empty ledger to fill in, with lists to choose from. */
export async function GET(_request: Request, { params }: { params: Promise<{ ledger: string }> }) {
  const actor = await requireActor();
  const asked = (await params).ledger;
  const ledger = importLedgers.find((one) => asked === `${one}.xlsx`);
  if (ledger === undefined) notFound();
  const page = { unit: actor.organisationName, stamp: `${actor.name} ${dateText(today())}` };
  const { name, write } = templates[ledger];
  return download(await write(await readBothSides(actor), page), `${name}（空白）`, 'xlsx');
}
