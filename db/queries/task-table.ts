import 'server-only';
import { eq } from 'drizzle-orm';
import { reading } from '@/db/client';
import { meetings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { yearOf } from '@/domain/calendar';
import { meetingName } from '@/domain/meeting';
import { offeredMeetingSteps } from '@/domain/meeting-offer';
import { selectMeetings, standing } from './meeting';
import { listProgrammes } from './programme';
import { resolutionChoices } from './resolution-choices';
import { knownDecisions } from './resolution-known';

/** What the cells of a 任务分解表 of the meeting are read against; null where the person may record nothing there. */
export function readTaskTableContext(actor: Actor, meetingId: number) {
  return reading(actor, async (tx, snapshot) => {
    const [found] = await selectMeetings(tx, actor, eq(meetings.id, meetingId));
    const programmes = await listProgrammes(tx, snapshot);
    const programme = programmes.find((one) => one.id === found?.meeting.programmeId);
    if (!found || !programme) return null;
    const parties = programme.parties.map(({ id }) => id);
    const meeting = standing(found, parties);
    const subject = { parties, hostId: meeting.departmentId, draftedBy: null };
    if (!offeredMeetingSteps(actor, subject, meeting.state).includes('record')) return null;
    const { areas, sides } = await resolutionChoices(tx, programme, meetingId);
    const named = ({ value, label }: { value: number; label: string }) => ({ id: value, name: label });
    return {
      meeting: meetingName(meeting),
      meetingYear: yearOf(meeting.heldOn ?? meeting.plannedOn),
      areas: areas.map(named),
      guangdongUnits: (sides[0]?.units ?? []).map(named).flatMap(withShortName(programme.parties[0]?.name)),
      guizhouUnits: (sides[1]?.units ?? []).map(named).flatMap(withShortName(programme.parties[1]?.name)),
      known: await knownDecisions(tx, meetingId, parties),
    };
  });
}

/** A centre's own office leaves its province out: 广东省福利彩票发行中心 is written 福利彩票发行中心 too. */
function withShortName(department = '') {
  const province = department.replace(/民政厅$/, '');
  return (unit: { readonly id: number; readonly name: string }) =>
    province !== '' && unit.name.startsWith(province)
      ? [unit, { ...unit, name: unit.name.slice(province.length) }]
      : [unit];
}
