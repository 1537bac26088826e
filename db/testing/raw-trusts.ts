import type { OfficialReading } from '@/domain/official-reading';
import type { TestDatabase } from './database';

interface RawTrust {
  readonly id: number;
  readonly origin: number | null;
  readonly official: string | null;
  readonly side: string;
  readonly filed: string | null;
  readonly ends: string | null;
  readonly fen: number;
}
interface RawEvent {
  readonly trust: number;
  readonly kind: string;
  readonly on: string;
  readonly fen: number;
}
interface RawCount {
  readonly id: number;
  readonly trust: number;
  readonly on: string;
  readonly fen: number;
}

const ends = ['03-31', '06-30', '09-30', '12-31'];
const quarters = [1, 2, 3, 4] as const;

/** What trusts give for each metric in the year, counted by hand from the raw rows. */
export async function rawTrusts(
  database: TestDatabase,
  year: number,
): Promise<Map<string, OfficialReading[]>> {
  const all = await database.owner<RawTrust>(
    `select t.id::int, t.origin_id::int as origin, t.official_on::text as official, d.code as side, t.filed_on::text as filed,
      t.ends_on::text as ends, t.size_fen::float8 as fen from trusts t join departments d on d.id = t.department_id`,
  );
  const events = await database.owner<RawEvent>(
    `select trust_id::int as trust, kind, happened_on::text as on, coalesce(amount_fen, 0)::float8 as fen from trust_events
      where struck_on is null`,
  );
  const counts = await database.owner<RawCount>(
    `select id::int, trust_id::int as trust, counted_on::text as on, balance_fen::float8 as fen from trust_counts`,
  );
  const firstOf = ({ id, origin }: RawTrust) => origin ?? id;
  const official = all.filter((one) => one.official !== null);
  const newest = official.filter(
    (one) => !official.some((other) => firstOf(other) === firstOf(one) && other.id > one.id),
  );
  const inForce = (side: string, day: string) =>
    newest.filter(
      (one) =>
        one.side === side &&
        one.filed !== null &&
        one.filed <= day &&
        (one.ends === null || day <= one.ends) &&
        !events.some(
          ({ trust, kind, on }) =>
            trust === firstOf(one) && ['terminated', 'liquidated'].includes(kind) && on <= day,
        ),
    );
  const sizeOf = (one: RawTrust, day: string) =>
    events
      .filter(({ trust, kind, on }) => trust === firstOf(one) && kind === 'added' && on <= day)
      .reduce((sum, { fen }) => sum + fen, one.fen);
  const balanceOf = (one: RawTrust, day: string) =>
    counts
      .filter(({ trust, on }) => trust === firstOf(one) && on <= day)
      .toSorted((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1))
      .at(-1)?.fen;
  // Ten-thousandths of 万元 are 元.
  const inWan = (fen: number) => Math.round(fen / 100);
  const each = (figure: (side: string, day: string) => number | null) =>
    ['gd', 'gz'].flatMap((side) =>
      quarters.flatMap((index): OfficialReading[] => {
        const value = figure(side, `${year}-${ends[index - 1] ?? ''}`);
        const period = { frequency: 'quarter', year, index } as const;
        return value === null
          ? []
          : [{ period, side, value, numerator: null, denominator: null, occurredOn: null }];
      }),
    );
  return new Map<string, OfficialReading[]>([
    ['trusts.in-force', each((side, day) => inForce(side, day).length * 10_000)],
    [
      'trusts.size',
      each((side, day) => inWan(inForce(side, day).reduce((sum, one) => sum + sizeOf(one, day), 0))),
    ],
    [
      'trusts.balance',
      each((side, day) => {
        const there = inForce(side, day);
        const told = there.flatMap((one) => balanceOf(one, day) ?? []);
        if (there.length > 0 && told.length === 0) return null;
        return inWan(told.reduce((sum, fen) => sum + fen, 0));
      }),
    ],
  ]);
}
