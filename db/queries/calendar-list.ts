import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import { listProgrammes } from './programme';
import { selectMeetings, standing } from './meeting';

/** The meetings of the person's programmes, planned and held. */
export function listCalendar(actor: Actor) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const partiesOf = (id: number) =>
      programmes.find((one) => one.id === id)?.parties.map((party) => party.id) ?? [];
    const rows = await selectMeetings(tx, actor, undefined);
    return rows.map((row) => standing(row, partiesOf(row.meeting.programmeId)));
  });
}
