import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { PlainDate } from '@/domain/calendar';

/** A pairing called `p` that both sides stand by and that runs on the day: signed, not at its end, not let go. */
export function inForce(day: SQL | PlainDate): SQL {
  return sql`p.state = 'confirmed' and not p.is_superseded and p.signed_on <= ${day}
    and (p.ends_on is null or p.ends_on >= ${day})
    and not exists (select from pairing_exits x where x.pairing_id = p.first_id and x.exited_on <= ${day})`;
}

/** A pairing called `p` did something between the two days that both sides stand by. */
export function isActive(from: SQL | PlainDate, until: SQL | PlainDate): SQL {
  return sql`exists (select from activities a where a.pairing_id = p.first_id and a.state = 'confirmed'
    and not a.is_superseded and a.held_on between ${from} and ${until})`;
}
