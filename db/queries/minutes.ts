import 'server-only';
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { meetings } from '@/db/schema';
import { attendees, departments } from '@/db/schema';
import { dueText } from '@/domain/due-date';
import type { MinutesContent } from '@/domain/minutes';
import { listResolutions } from './resolution';
import { resolutions } from '@/db/schema';

type Texts = Pick<MinutesContent, 'opening' | 'heard' | 'demands'>;

/** What minutes of the meeting say now: the drafted texts, with the facts and decisions as they are recorded. */
export async function minutesContent(
  tx: Tx,
  meeting: typeof meetings.$inferSelect,
  { opening, heard, demands }: Texts,
): Promise<MinutesContent> {
  const [host] = await tx
    .select({ name: departments.name })
    .from(departments)
    .where(eq(departments.id, meeting.departmentId));
  const people = await tx
    .select({
      side: departments.short,
      name: attendees.name,
      duty: attendees.duty,
      presence: attendees.presence,
    })
    .from(attendees)
    .innerJoin(departments, eq(departments.id, attendees.departmentId))
    .where(eq(attendees.meetingId, meeting.id))
    .orderBy(asc(departments.id), asc(attendees.id));
  const heldOn = meeting.heldOn ?? meeting.plannedOn;
  const decided = await listResolutions(tx, {
    which: eq(resolutions.meetingId, meeting.id),
    date: heldOn,
  });
  const { series, number, place, chair } = meeting;
  return {
    meeting: { series, number, heldOn, place, chair, host: host?.name ?? '' },
    opening,
    heard,
    demands,
    resolutions: decided.map((one) => ({
      number: one.number,
      text: one.text,
      area: one.area,
      leads: one.halves.map(({ side, unit }) => ({ side, unit })),
      supporting: one.supporting,
      due: dueText(one.originalDueOn, one.isOpenEnded),
      expectedResult: one.expectedResult,
    })),
    attendees: people,
  };
}
