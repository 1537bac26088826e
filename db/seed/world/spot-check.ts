import { recordAwareness } from '@/db/commands/pairing-ask';
import { drawBySeed } from '@/db/commands/spot-check';
import { asOwner } from '@/db/owner';
import { addDays, type PlainDate } from '@/domain/calendar';
import { sql } from 'drizzle-orm';
import type { Cast } from '../cast';
import type { Login } from '../people';
import type { Timeline } from './timeline';

/** Spot checks of whether villages know their pairings. */
const draws: readonly (readonly [by: Login, on: PlainDate, seed: string])[] = [
  ['gd-supervisor', '2024-05-20', '2024052000000001'],
  ['gz-reviewer', '2025-03-10', '2025031000000001'],
];

interface World {
  readonly ownerUrl: string;
  readonly cast: Cast;
  readonly programme: string;
}

/** Draws twice, and has the villages asked within three weeks. */
export function checkAtRandom(timeline: Timeline, { ownerUrl, cast, programme }: World): void {
  for (const [by, on, seed] of draws) {
    const draw = drawBySeed(() => seed);
    timeline.at(on, (day) => draw(cast(by, day), { programme, wanted: '20' }));
    timeline.at(addDays(on, 20), (day) => askDrawn(ownerUrl, cast, day));
  }
}

/** Four of five receiving ends of the last draw answer within three weeks. */
async function askDrawn(ownerUrl: string, cast: Cast, day: PlainDate): Promise<void> {
  const drawn = await asOwner(ownerUrl, async (tx) => {
    const { rows } = await tx.execute<{ id: string; version: number; region: string; place: number }>(sql`
      select p.id, p.version, g.code as region, s.place from spot_check_pairings s
        join pairings p on p.first_id = s.pairing_id and p.state = 'confirmed' and not p.is_superseded
        join organisations o on o.id = p.receiver_id join regions g on g.id = o.region_id
      where s.check_id = (select max(id) from spot_checks) order by s.place`);
    return rows;
  });
  for (const { id, version, region, place } of drawn.filter(({ place }) => place % 5 > 0)) {
    await recordAwareness(cast(region === '522632' ? 'gz-county' : 'gz-reviewer', day), {
      ref: { id: Number(id), version },
      askedOn: day,
      how: 'phone',
      answeredBy: '村委会值班人员',
      answer: place % 9 === 4 ? 'unaware' : place % 11 === 7 ? 'unreached' : 'aware',
      note: '',
    });
  }
}
