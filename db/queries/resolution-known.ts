import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { resolutions } from '@/db/schema';
import type { KnownDecision } from '@/domain/resolution-known';

/** What the meeting has decided already, with the leads in the order of the parties. */
export async function knownDecisions(
  tx: Tx,
  meetingId: number,
  parties: readonly number[],
): Promise<
  (KnownDecision & {
    readonly version: number;
    readonly recordedBy: number;
    readonly agendaItemId: number | null;
  })[]
> {
  const rows = await tx
    .select({
      id: resolutions.id,
      version: resolutions.version,
      recordedBy: resolutions.departmentId,
      agendaItemId: resolutions.agendaItemId,
      text: resolutions.text,
      areaId: resolutions.areaId,
      supporting: resolutions.supporting,
      dueOn: resolutions.dueOn,
      isOpenEnded: resolutions.isOpenEnded,
      expectedResult: resolutions.expectedResult,
      halves: sql<{ departmentId: number; organisationId: number }[]>`(select json_agg(json_build_object(
        'departmentId', h.department_id, 'organisationId', h.organisation_id)) from resolution_halves h
        where h.resolution_id = resolutions.id)`,
    })
    .from(resolutions)
    .where(eq(resolutions.meetingId, meetingId))
    .orderBy(resolutions.number);
  return rows.map(({ halves, ...row }) => ({
    ...row,
    leads: parties.map((party) => halves.find((half) => half.departmentId === party)?.organisationId ?? 0),
  }));
}
