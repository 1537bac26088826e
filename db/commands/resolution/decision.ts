import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change, Context } from '@/db/command';
import { type MeetingSubject, refuseSigned } from '@/db/commands/meeting/subject';
import { oneByOne } from '@/db/one-by-one';
import { agendaItems, areas, organisations, resolutionHalves, resolutions } from '@/db/schema';
import { decided, type Decision, type Ground } from '@/domain/decision';
import { refusedAt } from '@/domain/refusal';
import type { HalfState } from '@/domain/resolution';
import { resolutionChange, resolutionMovedOn } from './subject';

/** How far a decision is when it is recorded: an import may find it further on than 待交办. */
type Entered = Extract<HalfState, 'pending' | 'received' | 'claimed'>;

/** A meeting that decisions are written into; what they are held against is read once for all of them. */
export interface DecisionsOf {
  readonly meeting: MeetingSubject;
  readonly ground: Ground;
  /** The number of its last decision. */
  last: number;
}

/** Refuses a meeting of which both sides have signed the minutes. */
export async function decisionsOf(tx: Tx, meeting: MeetingSubject): Promise<DecisionsOf> {
  refuseSigned(meeting);
  const { row, parties } = meeting;
  const found = await tx.select({ id: areas.id }).from(areas).where(eq(areas.programmeId, row.programmeId));
  const items = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, row.id));
  const units = await tx
    .select({ id: organisations.id, departmentId: organisations.departmentId })
    .from(organisations)
    .where(inArray(organisations.departmentId, [...parties]));
  const numbers = await tx
    .select({ number: resolutions.number })
    .from(resolutions)
    .where(eq(resolutions.meetingId, row.id));
  const ground = {
    heldOn: row.heldOn,
    parties,
    areas: new Set(found.map(({ id }) => id)),
    agendaItems: new Set(items.map(({ id }) => id)),
    units: new Map(units.map(({ id, departmentId }) => [id, departmentId])),
  };
  return { meeting, ground, last: Math.max(0, ...numbers.map(({ number }) => number)) };
}

/** Writes the decision with both halves in the state given. */
export async function enter(
  tx: Tx,
  into: DecisionsOf,
  input: Decision,
  { state, progress }: { readonly state: Entered; readonly progress: string },
  { actor }: Context,
): Promise<Change> {
  const { leads, values } = decided(input, into.ground);
  const [added] = await tx
    .insert(resolutions)
    .values({
      ...values,
      meetingId: into.meeting.row.id,
      number: into.last + 1,
      departmentId: actor.departmentId,
      changedBy: actor.accountId,
    })
    .onConflictDoNothing()
    .returning();
  if (!added) {
    throw refusedAt(
      {
        text: '这次会议已登记了文字相同的议定事项。',
      },
      'conflict',
    );
  }
  into.last += 1;
  await tx
    .insert(resolutionHalves)
    .values(leads.map((lead) => ({ ...lead, resolutionId: added.id, state, progress })));
  return resolutionChange({ row: added, half: null }, toldOf(added, leads));
}

/** Writes the corrected decision over the row as the person saw it. */
export async function amend(
  tx: Tx,
  into: DecisionsOf,
  seen: { readonly id: number; readonly version: number },
  input: Decision,
  { actor }: Context,
): Promise<Change> {
  const { leads, values } = decided(input, into.ground);
  const [after] = await tx
    .update(resolutions)
    .set({ ...values, changedBy: actor.accountId, changedAt: sql`now()`, version: seen.version + 1 })
    .where(and(eq(resolutions.id, seen.id), eq(resolutions.version, seen.version)))
    .returning();
  if (!after) throw await resolutionMovedOn(tx, seen.id);
  await oneByOne(leads, ({ departmentId, organisationId }) =>
    tx
      .update(resolutionHalves)
      .set({ organisationId })
      .where(
        and(eq(resolutionHalves.resolutionId, seen.id), eq(resolutionHalves.departmentId, departmentId)),
      ),
  );
  return resolutionChange({ row: after, half: null }, toldOf(after, leads));
}

function toldOf({ text, dueOn, isOpenEnded }: typeof resolutions.$inferSelect, leads: readonly object[]) {
  return { text, dueOn, isOpenEnded, leads };
}
