import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import { accounts, meetings, minutes, minutesSignatures, parties } from '@/db/schema';
import { confirmedOn, type MeetingFacts } from '@/domain/meeting';
import { chineseMoment } from '@/domain/moment';
import { Refusal } from '@/domain/refusal';

export type MeetingRow = typeof meetings.$inferSelect;
type MinutesRow = typeof minutes.$inferSelect;

export interface MeetingSubject {
  readonly row: MeetingRow;
  readonly parties: readonly number[];
  readonly hostId: number;
  readonly draftedBy: number | null;
  /** The newest revision. */
  readonly minutes: MinutesRow | null;
  readonly signatures: readonly (typeof minutesSignatures.$inferSelect)[];
}

export async function partiesOf(tx: Tx, programmeId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: parties.departmentId })
    .from(parties)
    .where(eq(parties.programmeId, programmeId))
    .orderBy(parties.place);
  return rows.map(({ id }) => id);
}

/**
 * The meeting with its newest minutes; a `missing` refusal where the actor's side has none. Who changes what minutes say
 * and who signs them go one after the other.
 */
export async function loadMeeting(tx: Tx, id: number): Promise<MeetingSubject> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('meeting'), ${id})`);
  const [row] = await tx.select().from(meetings).where(eq(meetings.id, id));
  if (!row) throw new Refusal('missing', '没有找到这次会议，可能不在您的权限范围内；请刷新页面。');
  const [newest = null] = await tx
    .select()
    .from(minutes)
    .where(eq(minutes.meetingId, id))
    .orderBy(desc(minutes.revision))
    .limit(1);
  const signatures =
    newest === null
      ? []
      : await tx.select().from(minutesSignatures).where(eq(minutesSignatures.minutesId, newest.id));
  return {
    row,
    parties: await partiesOf(tx, row.programmeId),
    hostId: row.departmentId,
    draftedBy: newest?.draftedBy ?? null,
    minutes: newest,
    signatures,
  };
}

/** The meeting as the person saw it; a `conflict` refusal when somebody has changed it since. */
export async function loadMeetingAt(tx: Tx, ref: { id: number; version: number }): Promise<MeetingSubject> {
  const subject = await loadMeeting(tx, ref.id);
  if (subject.row.version !== ref.version) throw await meetingMovedOn(tx, ref.id);
  return subject;
}

/** The guarded `where` of every change: the row as it was read, or nothing. */
export function asRead(row: MeetingRow) {
  return and(eq(meetings.id, row.id), eq(meetings.version, row.version));
}

export async function meetingMovedOn(tx: Tx, id: number): Promise<Refusal> {
  const [now] = await tx
    .select({ by: accounts.name, at: meetings.changedAt })
    .from(meetings)
    .innerJoin(accounts, eq(accounts.id, meetings.changedBy))
    .where(eq(meetings.id, id));
  const who = now ? `${now.by}已于${chineseMoment(now.at)}改动了这次会议` : '这次会议已有变动';
  return new Refusal('conflict', `${who}；您填写的内容仍在页面上，请刷新核对后再办理。`);
}

/** Refuses what may not be changed any more once both sides have signed the minutes. */
export function refuseSigned({ row, minutes: newest, signatures, parties: of }: MeetingSubject): void {
  if (confirmedOn(factsOf(row, newest, signatures), of) !== null) {
    throw new Refusal('conflict', '两方已会签该次会议纪要，内容不能再改；请在下一次会议中处理。');
  }
}

export function factsOf(
  row: MeetingRow,
  newest: MinutesRow | null,
  signed: MeetingSubject['signatures'],
): MeetingFacts {
  const said = signed.map(({ departmentId, signature, signedOn: on }) => ({ departmentId, signature, on }));
  return { heldOn: row.heldOn, publishedOn: row.publishedOn, minutes: newest && { signatures: said } };
}

/** The history entry of a change to a meeting, which both sides read. */
export function meetingChange(
  before: MeetingRow | null,
  after: MeetingRow,
  added: Record<string, unknown> = {},
): Change {
  return {
    id: after.id,
    before: before && told(before),
    after: { ...told(after), ...added },
    isShared: true,
  };
}

function told({ series, number, plannedOn, heldOn, place, chair, publishedOn, documentNumber }: MeetingRow) {
  return { series, number, plannedOn, heldOn, place, chair, publishedOn, documentNumber };
}
