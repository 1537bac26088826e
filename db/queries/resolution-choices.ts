import 'server-only';
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agendaItems, areas } from '@/db/schema';
import type { Programme } from '@/domain/facts';
import { listUnits } from './unit';

/** What the form of a decision offers: areas, the meeting's agenda items, and the units of each side. */
export async function resolutionChoices(tx: Tx, programme: Programme, meetingId: number) {
  const choice = ({ id, label }: { id: number; label: string }) => ({ value: id, label });
  const listed = await tx
    .select({ id: areas.id, label: areas.name })
    .from(areas)
    .where(eq(areas.programmeId, programme.id))
    .orderBy(asc(areas.number));
  const items = await tx
    .select({ id: agendaItems.id, label: agendaItems.title })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.id));
  const sides = await listUnits(tx, programme.parties);
  return {
    areas: listed.map(choice),
    agenda: items.map(choice),
    sides: sides.map(({ short, units }) => ({
      short,
      units: units.map(({ id, name }) => choice({ id, label: name })),
    })),
  };
}
