import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { trusts } from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import type { Fen } from '@/domain/money';
import type { Trust } from '@/domain/trust';
import { balanceOn, type TrustCount } from '@/domain/trust-count';
import { dutyMark, type DutyMark, nextDuty, type TrustDuty, trustDuties } from '@/domain/trust-duty';
import { addedTo, type TrustEvent, trustSize, type TrustStanding, trustStanding } from '@/domain/trust-life';

/** What happened to the trust of a row, without what was struck, as one JSON value. */
export const trustEventsOf = sql<
  readonly TrustEvent[]
>`(select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'happenedOn', e.happened_on,
    'amountFen', e.amount_fen, 'changeId', e.change_id, 'reportYear', e.report_year) order by e.happened_on, e.id), '[]')
  from trust_events e where e.trust_id = ${trusts.firstId} and e.struck_on is null)`;

/** Its changes and its end as one text: 2025-05-01 变更监察人. */
export const trustChangesOf = sql<string>`(select coalesce(string_agg(e.happened_on || ' ' || e.title, '；' order by e.happened_on,
    e.id), '') from trust_events e where e.trust_id = ${trusts.firstId} and e.struck_on is null
    and e.kind in ('changed', 'terminated', 'liquidated'))`;

/** What was left of it at the quarters' ends, of each the last word. */
export const trustCountsOf = sql<
  readonly TrustCount[]
>`(select coalesce(json_agg(json_build_object('countedOn', c.counted_on, 'balanceFen', c.balance_fen)), '[]')
  from (select distinct on (c.counted_on) c.counted_on, c.balance_fen from trust_counts c
    where c.trust_id = ${trusts.firstId} order by c.counted_on, c.id desc) c)`;

/** How a trust stands on a day. */
export interface TrustCourse {
  readonly standing: TrustStanding;
  readonly addedFen: Fen;
  /** 初始规模 and what was added. */
  readonly sizeFen: Fen | null;
  /** 期末余额 as it was last reported. */
  readonly balance: TrustCount | null;
  readonly duties: readonly TrustDuty[];
  /** The open duty that is pressed for most. */
  readonly next: TrustDuty | null;
  readonly mark: DutyMark | null;
}

/** What follows from a trust, from what happened to it and from its balances. */
export function trustCourse(
  trust: Pick<Trust, 'signedOn' | 'filedOn' | 'endsOn' | 'sizeFen'>,
  { events, counts }: { readonly events: readonly TrustEvent[]; readonly counts: readonly TrustCount[] },
  settings: Programme['settings'],
  on: PlainDate,
): TrustCourse {
  const duties = trustDuties(trust, events, settings, on);
  const next = nextDuty(duties);
  return {
    standing: trustStanding(trust, events, on),
    addedFen: addedTo(events, on),
    sizeFen: trustSize(trust, events, on),
    balance: balanceOn(counts, on),
    ...{ duties, next, mark: next && dutyMark(next, on) },
  };
}

/** An official trust, as it stands on the date. */
interface StandingTrust extends TrustCourse {
  readonly firstId: number;
}

/** An official trust with what its standing follows from. */
export interface OfficialTrust extends Pick<Trust, 'signedOn' | 'filedOn' | 'endsOn' | 'sizeFen'> {
  readonly firstId: number;
  readonly events: readonly TrustEvent[];
  readonly counts: readonly TrustCount[];
}

/** The official trusts of the programme as one JSON value. There are hundreds at most, and their rules are the domain's. */
export function officialTrusts(programmeId: number): SQL {
  return sql`(select coalesce(json_agg(json_build_object('firstId', ${trusts.firstId}, 'signedOn', ${trusts.signedOn},
      'filedOn', ${trusts.filedOn}, 'endsOn', ${trusts.endsOn}, 'sizeFen', ${trusts.sizeFen}, 'events', ${trustEventsOf},
      'counts', ${trustCountsOf})), '[]') from ${trusts}
    where ${trusts.programmeId} = ${programmeId} and ${trusts.state} = 'confirmed' and not ${trusts.isSuperseded})`;
}

/** How they stand on the date. */
export function standing(
  all: readonly OfficialTrust[],
  { settings }: Programme,
  date: PlainDate,
): readonly StandingTrust[] {
  return all.map((one) => ({ firstId: one.firstId, ...trustCourse(one, one, settings, date) }));
}

const seen = held<readonly StandingTrust[]>(8);

/** The official trusts of the programme as they stand on the date. */
export function standingTrusts(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  programme: Programme,
  today: PlainDate,
): Promise<readonly StandingTrust[]> {
  const { id, settings } = programme;
  return seen(snapshot, [id, today, settings.trust], async () => {
    const { rows } = await tx.execute<{ all: readonly OfficialTrust[] }>(
      sql`select ${officialTrusts(id)} as all`,
    );
    return standing(rows[0]?.all ?? [], programme, today);
  });
}

/** What the official trusts come to. */
export function trustBoardOf(all: readonly StandingTrust[]) {
  const inForce = all.filter(({ standing }) => standing === 'in-force');
  const sum = (of: (one: StandingTrust) => Fen) => inForce.reduce((total, one) => total + of(one), 0);
  return {
    inForce: inForce.length,
    sizeFen: sum(({ sizeFen }) => sizeFen ?? 0),
    addedFen: sum(({ addedFen }) => addedFen),
    balanceFen: sum(({ balance }) => balance?.balanceFen ?? 0),
    /** In force, and nobody has reported what is left. */
    unreported: inForce.filter(({ balance }) => balance === null).length,
    late: all.filter(({ mark }) => mark === 'late').length,
    near: all.filter(({ mark }) => mark === 'near').length,
    ended: all.length - inForce.length - all.filter(({ standing }) => standing === 'unfiled').length,
  };
}
