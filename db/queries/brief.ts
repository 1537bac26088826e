import 'server-only';
import { eq } from 'drizzle-orm';
import { reading, together } from '@/db/client';
import { meetings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { asOf } from '@/domain/as-of';
import { type PlainDate, yearOf } from '@/domain/calendar';
import { waitsFor } from '@/domain/waiting';
import { waitingList } from '@/domain/overview';
import { readFacts } from './facts';
import { readLookBack } from './look-back';
import { selectMeetings, standing } from './meeting';
import { picture } from './overview';
import { listProgrammes } from './programme';
import { listUnderWay } from './reading';

/** What a leader reads before the meeting, as it stands today; null where there is no such meeting in scope. */
export function readBrief(actor: Actor, id: number, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const [found] = await selectMeetings(tx, actor, eq(meetings.id, id));
    const programmes = await listProgrammes(tx, snapshot);
    const programme = programmes.find((one) => one.id === found?.meeting.programmeId);
    if (!found || !programme) return null;
    const shown = asOf({ year: yearOf(today), date: today }, programme, today);
    const [facts, underWay, lookBack] = await together([
      readFacts(tx, snapshot, programme, shown),
      listUnderWay(tx, snapshot, actor, programme.slug, [shown.year]),
      readLookBack(tx, found.meeting, today),
    ]);
    const partyIds = programme.parties.map((party) => party.id);
    return {
      programme,
      meeting: standing(found, partyIds),
      ...shown,
      ...picture(facts, shown.year, shown.date),
      lookBack,
      waiting: waitingList(
        underWay.map((row) => ({ who: waitsFor(row, programme.parties), endsOn: row.endsOn })),
      ),
    };
  });
}
