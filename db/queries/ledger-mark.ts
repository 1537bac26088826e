import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { remember } from '@/db/held';
import { prepared } from '@/db/prepared';
import type { OfficialRow, Programme } from '@/domain/facts';
import type { OfficialProject } from '@/domain/project-board';
import { figuresFrom, ledgerText } from './figure-text';
import { trainingStationAndTrustFigures } from './ledger';
import { pairingFigures } from './ledger-pairing';
import { projectsAsked, projectsFrom } from './ledger-project';

/** How far the big ledgers are, as one text: the same text stands for the same figures. */
export const ledgerMarksAsked = sql`(select string_agg(ledger || slot || ':' || mark, ' ' order by ledger, slot) from ledger_marks)`;

const figuresAsked = prepared('ledger-figures', (tx, _: readonly [], name) =>
  tx
    .select({ text: sql<string | null>`text`, projects: sql<string>`${projectsAsked}` })
    .from(
      sql`${ledgerText(sql`(select * from ${pairingFigures} p union all select * from ${trainingStationAndTrustFigures} t)`)} answer`,
    )
    .prepare(name),
);

interface LedgerFigures {
  readonly figures: readonly OfficialRow[];
  /** The official projects, of which a board shows more than figures. */
  readonly projects: readonly OfficialProject[];
}

const known = new Map<string, LedgerFigures>();

/**
 * What pairings, activities, trainings, stations, projects and trusts come to in some years. Going through them takes longer than all else that a
 * dashboard asks, so it is done once for each marks, and not again when something else was written.
 */
export async function readLedgerFigures(
  tx: Tx,
  programme: Programme,
  years: readonly number[],
  marks: string | null,
): Promise<LedgerFigures> {
  const { sleepingDays, disclosure } = programme.settings;
  const key = JSON.stringify([programme.id, programme.revision, sleepingDays, disclosure, years, marks]);
  const found = known.get(key);
  if (found) return found;
  const [answer] = await figuresAsked(tx, []).execute({ programmeId: programme.id, years, sleepingDays });
  if (!answer) throw new Error('the database gave no figures');
  const { projects, figures } = projectsFrom(answer.projects, programme, years);
  return remember(known, key, 8, { projects, figures: [...figuresFrom(answer.text), ...figures] });
}
