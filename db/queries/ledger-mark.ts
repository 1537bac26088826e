import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { remember } from '@/db/held';
import { prepared } from '@/db/prepared';
import type { OfficialRow, Programme } from '@/domain/facts';
import { figuresFrom, ledgerText } from './figure-text';
import { trainingStationAndTrustFigures } from './ledger';
import { pairingFigures } from './ledger-pairing';

/** How far the big ledgers are, as one text: the same text stands for the same figures. */
export const ledgerMarksAsked = sql`(select string_agg(ledger || slot || ':' || mark, ' ' order by ledger, slot) from ledger_marks)`;

const figuresAsked = prepared('ledger-figures', (tx, _: readonly [], name) =>
  tx
    .select({ text: sql<string | null>`text` })
    .from(
      sql`${ledgerText(sql`(select * from ${pairingFigures} p union all select * from ${trainingStationAndTrustFigures} t)`)} answer`,
    )
    .prepare(name),
);

const known = new Map<string, OfficialRow[]>();

/**
 * What pairings, activities, trainings, stations and trusts come to in some years. Going through them takes longer than all else that a
 * dashboard asks, so it is done once for each marks, and not again when something else was written.
 */
export async function readLedgerFigures(
  tx: Tx,
  programme: Programme,
  years: readonly number[],
  marks: string | null,
): Promise<OfficialRow[]> {
  const { sleepingDays } = programme.settings;
  const key = JSON.stringify([programme.id, programme.revision, sleepingDays, years, marks]);
  const found = known.get(key);
  if (found) return found;
  const [answer] = await figuresAsked(tx, []).execute({ programmeId: programme.id, years, sleepingDays });
  return remember(known, key, 8, figuresFrom(answer?.text ?? null));
}
