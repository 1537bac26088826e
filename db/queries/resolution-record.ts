import 'server-only';
import { asc, desc, eq, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { accounts, departments, extensions, resolutionEntries, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { mayCorrect, offeredActs, offeredExtension } from '@/domain/resolution-offer';
import { halfWaitsFor } from '@/domain/resolution-waiting';
import { listProgrammes } from './programme';
import { heldDays, listResolutions } from './resolution';
import { resolutionChoices } from './resolution-choices';
import { leadsOf } from './resolution-list';

/** One resolution with both halves, all that happened to it, and what the person may do; null out of scope. */
export function findResolution(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const [place] = await tx
      .select({
        programmeId: sql<number>`(select programme_id from meetings where id = ${resolutions.meetingId})`,
      })
      .from(resolutions)
      .where(eq(resolutions.id, id));
    const programme = programmes.find((one) => one.id === place?.programmeId);
    if (!programme) return null;
    const [line] = await listResolutions(tx, {
      which: eq(resolutions.id, id),
      held: await heldDays(tx, programme.id),
      date: today,
    });
    if (!line) return null;
    const of = {
      ...line,
      parties: programme.parties.map((party) => party.id),
      recordedBy: line.departmentId,
      leads: leadsOf(line),
    };
    return {
      programme,
      resolution: line,
      halves: line.halves.map((half) => ({
        ...half,
        acts: offeredActs(actor, of, half),
        waitsFor: halfWaitsFor(
          half,
          line.halves.find(({ departmentId }) => departmentId !== half.departmentId)?.side ?? '',
        ),
      })),
      extensionOffers: offeredExtension(actor, { ...of, extension: line.openExtension }, today),
      mayCorrect: mayCorrect(actor, of, await isSigned(tx, line.meetingId)),
      choices: await resolutionChoices(tx, programme, line.meetingId),
      extensions: await listExtensions(tx, id),
      entries: await listEntries(tx, id),
    };
  });
}

async function isSigned(tx: Tx, meetingId: number): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from signed_meetings() s(id) where s.id = ${meetingId}`);
  return rows.length > 0;
}

function listExtensions(tx: Tx, id: number) {
  return tx
    .select({ extension: extensions, by: accounts.name, side: departments.short })
    .from(extensions)
    .innerJoin(accounts, eq(accounts.id, extensions.askedBy))
    .innerJoin(departments, eq(departments.id, extensions.departmentId))
    .where(eq(extensions.resolutionId, id))
    .orderBy(asc(extensions.id));
}

function listEntries(tx: Tx, id: number) {
  return tx
    .select({
      entry: resolutionEntries,
      by: accounts.name,
      side: departments.short,
      ofSide: sql<
        string | null
      >`(select d.short from resolution_halves h join departments d on d.id = h.department_id
        where h.id = ${resolutionEntries.halfId})`,
    })
    .from(resolutionEntries)
    .innerJoin(accounts, eq(accounts.id, resolutionEntries.enteredBy))
    .innerJoin(departments, eq(departments.id, resolutionEntries.departmentId))
    .where(eq(resolutionEntries.resolutionId, id))
    .orderBy(desc(resolutionEntries.id))
    .limit(200);
}

export type ResolutionRecord = NonNullable<Awaited<ReturnType<typeof findResolution>>>;
