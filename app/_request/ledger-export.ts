import 'server-only';
import { streamCsv } from '@/documents/ledgers/csv';
import type { Ledger } from '@/documents/ledgers/ledger';
import type { BothSides } from '@/documents/ledgers/place';
import { type Entry, streamLedger } from '@/documents/ledgers/write';
import type { Actor } from '@/domain/actor';
import { dateText } from '@/domain/phrase';
import { today } from './clock';
import { downloadStream } from './download';

/** Lists to choose from are for who fills in; an export names what it has. */
const nowhere: BothSides = { helping: [], helped: [] };

/** A list as a ledger that can be imported back, or as text for programs, while it is read. */
export function exported<Row>(
  actor: Actor,
  ledger: Ledger<Row, BothSides>,
  entries: AsyncIterable<Entry<Row>>,
  kind: 'xlsx' | 'csv',
): Response {
  const name = `${actor.organisationName}${ledger.name}${today().replaceAll('-', '')}`;
  if (kind === 'csv') return downloadStream(streamCsv(ledger, entries), name, kind);
  const page = {
    unit: actor.organisationName,
    stamp: `${actor.organisationName} ${actor.name} ${dateText(today())}`,
  };
  return downloadStream(streamLedger(ledger, entries, nowhere, page), name, kind);
}
