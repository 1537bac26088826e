import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Programme } from '@/domain/facts';

interface Choice {
  readonly value: number;
  readonly label: string;
}

/** What the form of a decision offers. */
export interface ResolutionChoices {
  readonly areas: readonly Choice[];
  readonly agenda: readonly Choice[];
  /** The units of each side that can lead: divisions and centres of the department first, then bureaus. */
  readonly sides: readonly { readonly short: string; readonly units: readonly Choice[] }[];
}

/** Areas, the meeting's agenda items, and the units of each side, as one value. */
export async function resolutionChoices(
  tx: Tx,
  programme: Programme,
  meetingId: number,
): Promise<ResolutionChoices> {
  const { rows } = await tx.execute<{ choices: ResolutionChoices }>(sql`select json_build_object(
    'areas', (select json_agg(json_build_object('value', id, 'label', name) order by number) from areas
      where programme_id = ${programme.id} and retired_in is null),
    'agenda', coalesce((select json_agg(json_build_object('value', id, 'label', title) order by id) from agenda_items
      where meeting_id = ${meetingId}), '[]'),
    'sides', (select json_agg(json_build_object('short', d.short, 'units', coalesce((
        select json_agg(json_build_object('value', o.id, 'label', o.name) order by o.kind = 'bureau', o.id) from organisations o
        where o.department_id = d.id and o.kind in ('division', 'centre', 'partner', 'bureau')), '[]')) order by p.place)
      from parties p join departments d on d.id = p.department_id where p.programme_id = ${programme.id})) as choices`);
  return rows[0]?.choices ?? { areas: [], agenda: [], sides: [] };
}
