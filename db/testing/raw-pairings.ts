import type { OfficialReading } from '@/domain/official-reading';
import type { TestDatabase } from './database';

interface RawPairing {
  readonly id: number;
  readonly origin: number | null;
  readonly state: string;
  readonly official: string | null;
  readonly signed: string;
  readonly ends: string | null;
  readonly exited: string | null;
  readonly helper: number;
  readonly receiver: number;
  readonly kind: string;
  readonly region: number;
  readonly key: boolean;
  readonly deep: boolean;
}
interface RawActivity {
  readonly id: number;
  readonly origin: number | null;
  readonly official: string | null;
  readonly pairing: number;
  readonly held: string;
  readonly money: string | null;
  readonly goods: string | null;
}

/** The newest revision of each that both sides stood by, whatever the table says of the older ones. */
function newest<
  Row extends { readonly id: number; readonly origin: number | null; readonly official: string | null },
>(rows: readonly Row[]): Row[] {
  const found = new Map<number, Row>();
  for (const row of rows) {
    const first = row.origin ?? row.id;
    if (row.official !== null && (found.get(first)?.id ?? 0) < row.id) found.set(first, row);
  }
  return [...found.values()];
}

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];

/** What pairings and activities give for each metric in the year, counted by hand from the raw rows. */
export async function rawPairings(
  database: TestDatabase,
  year: number,
): Promise<Map<string, OfficialReading[]>> {
  const rows = await database.owner<RawPairing>(
    `select p.id::int, p.origin_id::int as origin, p.state, p.official_on::text as official, p.signed_on::text as signed,
      p.ends_on::text as ends, x.exited_on::text as exited, p.helper_id as helper, p.receiver_id as receiver, r.kind,
      r.region_id as region, g.is_key_county as key, r.was_deep_poverty as deep
      from pairings p join organisations r on r.id = p.receiver_id join regions g on g.id = r.region_id
        left join pairing_exits x on x.pairing_id = coalesce(p.origin_id, p.id)`,
  );
  const activities = newest(
    await database.owner<RawActivity>(
      `select id::int, origin_id::int as origin, official_on::text as official, pairing_id::int as pairing, held_on::text as held,
        money_fen as money, goods_fen as goods from activities`,
    ),
  );
  const official = newest(rows);
  const unanswered = rows.filter(
    (one) => one.origin === null && ['approved', 'disputed'].includes(one.state),
  );
  const runsOn = (day: string) => (one: RawPairing) =>
    one.signed <= day && (one.ends === null || one.ends >= day) && (one.exited === null || one.exited > day);
  const isActive = (until: string) => (one: RawPairing) =>
    activities.some(
      ({ pairing, held }) =>
        pairing === (one.origin ?? one.id) && held > dayBefore(until, 180) && held <= until,
    );
  const none = { value: null, numerator: null, denominator: null, occurredOn: null, side: 'shared' };
  const whole = (count: number) => count * 10_000;

  const each = (figure: (end: string, start: string, quarter: number) => Partial<OfficialReading>) =>
    quarterEnds.map((end, at) => ({
      ...none,
      period: { frequency: 'quarter', year, index: at + 1 } as const,
      ...figure(`${year}-${end}`, `${year}-01-01`, at + 1),
    }));
  const count = (rowsOf: (end: string, start: string) => readonly unknown[]) =>
    each((end, start) => ({ value: whole(new Set(rowsOf(end, start)).size) }));
  const share = (rowsOf: (end: string) => readonly [readonly unknown[], readonly unknown[]]) =>
    each((end) => {
      const [part, all] = rowsOf(end);
      return { numerator: whole(part.length), denominator: whole(all.length) };
    });
  const villages = official.filter(({ kind }) => kind === 'village');
  const groups = official.filter(({ kind }) => kind === 'social-organisation');
  /** Ran on some day between the two. */
  const between = (start: string, end: string) => (one: RawPairing) =>
    one.signed <= end &&
    (one.ends ?? '9999') >= start &&
    (one.exited === null || dayBefore(one.exited, 1) >= start);
  const wan = (fen: (one: RawActivity) => string | null) =>
    each((_, __, quarter) => {
      const held = activities.filter(
        (one) => one.held.startsWith(`${year}-`) && Math.ceil(Number(one.held.slice(5, 7)) / 3) === quarter,
      );
      // 分 to ten-thousandths of 万元, half up, as numeric(15,4) rounds.
      const sum = held.reduce((total, one) => total + BigInt(fen(one) ?? 0), 0n);
      return { value: Number((sum + 50n) / 100n) };
    });
  return new Map<string, OfficialReading[]>([
    ['pairings.organisation-pairs', count((end) => groups.filter(runsOn(end)))],
    [
      'pairings.organisations',
      count((end, start) =>
        groups.filter(between(start, end)).flatMap(({ helper, receiver }) => [`h${helper}`, `r${receiver}`]),
      ),
    ],
    ['pairings.village-pairs', count((end) => villages.filter(runsOn(end)))],
    [
      'pairings.villages',
      count((end, start) =>
        villages.filter((one) => one.deep && between(start, end)(one)).map(({ receiver }) => receiver),
      ),
    ],
    [
      'pairings.key-counties',
      count((end, start) =>
        official.filter((one) => one.key && between(start, end)(one)).map(({ region }) => region),
      ),
    ],
    [
      'pairings.active-share',
      share((end) => {
        const running = villages.filter(runsOn(end));
        return [running.filter(isActive(end)), running];
      }),
    ],
    [
      'pairings.confirmed-share',
      share((end) => {
        const running = villages.filter(runsOn(end));
        const open = unanswered.filter((one) => one.kind === 'village' && runsOn(end)(one));
        return [running, [...running, ...open]];
      }),
    ],
    ['activities.money', wan(({ money }) => money)],
    ['activities.goods', wan(({ goods }) => goods)],
  ]);
}
