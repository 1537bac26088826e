import type { OfficialReading } from '@/domain/official-reading';
import type { TestDatabase } from './database';

interface RawMeeting {
  readonly id: number;
  readonly held: string | null;
  /** Departments that signed the newest minutes. */
  readonly signed: number;
}
interface RawVisit {
  readonly began: string;
  readonly from: string;
  readonly rank: string;
  readonly id: number;
  readonly origin: number | null;
  readonly official: string | null;
}
interface RawResolution {
  readonly meeting: number;
  readonly due: string | null;
  readonly open: number;
}

/** Ten-thousandths, as figures are kept. */
const whole = (count: number) => count * 10_000;
const none = { value: null, numerator: null, denominator: null, occurredOn: null, side: 'shared' };

/** What the ledgers give for each metric in the year, counted by hand from the raw rows. */
export async function rawLedger(
  database: TestDatabase,
  year: number,
): Promise<Map<string, OfficialReading[]>> {
  const meetings = await database.owner<RawMeeting>(
    `select m.id, m.held_on::text as held, (select count(*)::int from minutes_signatures s where s.signature = 'sign'
      and s.minutes_id = (select max(id) from minutes where meeting_id = m.id)) as signed from meetings m`,
  );
  const resolutions = await database.owner<RawResolution>(
    `select r.meeting_id as meeting, r.due_on::text as due,
      (select count(*)::int from resolution_halves h where h.resolution_id = r.id and h.state <> 'confirmed') as open
      from resolutions r`,
  );
  const official = new Map(
    meetings.filter(({ signed }) => signed === 2).map(({ id, held }) => [id, held ?? '']),
  );
  const yearly = { frequency: 'year', year, index: 1 } as const;
  const held = [...official.values()]
    .filter((day) => day.startsWith(`${year}-`))
    .map((occurredOn) => ({ ...none, period: yearly, value: whole(1), occurredOn }));
  const quarters = [1, 2, 3, 4].map((index) => ({ frequency: 'quarter', year, index }) as const);
  const quarterOf = (day: string) =>
    day.startsWith(`${year}-`) ? Math.ceil(Number(day.slice(5, 7)) / 3) : 0;
  const counted = resolutions.filter(({ meeting }) => official.has(meeting));
  const decided = quarters.map((period) => ({
    ...none,
    period,
    value: whole(
      counted.filter(({ meeting }) => quarterOf(official.get(meeting) ?? '') === period.index).length,
    ),
  }));
  const share = quarters.map((period) => {
    const due = counted.filter((one) => quarterOf(one.due ?? '') === period.index);
    return {
      ...none,
      period,
      numerator: whole(due.filter(({ open }) => open === 0).length),
      denominator: whole(due.length),
    };
  });
  const visits = standingVisits(
    await database.owner<RawVisit>(
      `select v.starts_on::text as began, d.code as from, v.rank, v.id::int, v.origin_id::int as origin,
        v.official_on::text as official from visits v join departments d on d.id = v.from_id`,
    ),
  ).filter(({ began }) => began.startsWith(`${year}-`));
  const travelled = (from: string) =>
    visits
      .filter((one) => one.from === from)
      .map(({ began }) => ({ ...none, period: yearly, value: whole(1), occurredOn: began }));
  const byHeads = visits.filter(({ rank }) => rank === 'head').length;
  return new Map<string, OfficialReading[]>([
    ['visits.gd-gz', travelled('gd')],
    ['visits.gz-gd', travelled('gz')],
    ['visits.led-by-head', [{ ...none, period: yearly, value: whole(byHeads) }]],
    ['meetings.held', held],
    ['resolutions.decided', decided],
    ['resolutions.closed-share', share],
  ]);
}

/** Of every visit the newest revision that both sides stood by. */
function standingVisits(rows: readonly RawVisit[]): RawVisit[] {
  const newest = new Map<number, RawVisit>();
  for (const row of rows.filter(({ official }) => official !== null)) {
    const known = newest.get(row.origin ?? row.id);
    if (known === undefined || known.id < row.id) newest.set(row.origin ?? row.id, row);
  }
  return [...newest.values()];
}
