import type { Party } from './department';
import { type CountedDown, countDown } from './duty';
import type { OfficialRow, IndicatorRow, Programme } from './facts';
import type { AreaStanding, IndicatorStanding, MeasureStanding } from './standing';
import { urgency } from './status';
import type { PlainDate } from './calendar';
import { endsOn, parsePeriod } from './period';

export interface Duty {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly duty: CountedDown;
}

/** The binding duties of the year, each counted down by direction. */
export function dutiesOf(
  programme: Programme,
  measures: readonly MeasureStanding[],
  year: number,
  date: PlainDate,
): Duty[] {
  return measures
    .filter(({ measure }) => measure.force === 'binding')
    .map(({ measure, indicators }) => {
      const counted = indicators.filter(({ indicator }) => indicator.aggregation === 'at-least-once');
      const duty = {
        name: measure.title,
        year,
        required: counted[0]?.indicator.required ?? 1,
        unit: counted[0]?.indicator.unit ?? '次',
        directions: counted.map(({ indicator, judgement }) => ({
          name: counted.length > 1 ? directionName(indicator, programme.parties) : indicator.name,
          times: judgement.actual.figure?.level ?? 0,
        })),
      };
      const { code, title } = measure;
      return { code, title, unit: duty.unit, duty: countDown(duty, date, programme.settings) };
    });
}

/** 粤→黔: from the side that goes to the other. */
function directionName(indicator: IndicatorRow, parties: readonly Party[]): string {
  const from = parties.find(({ id }) => id === indicator.byDepartmentId);
  const to = parties.find(({ id }) => id !== indicator.byDepartmentId);
  return from && to ? `${from.short}→${to.short}` : indicator.name;
}

/** How far one side is with an area's figures of the year. */
export interface SideCount {
  readonly party: Party;
  /** Official figures of the side itself, and shared ones both stand by. */
  readonly official: number;
  /** Due and not there. */
  readonly missing: number;
}

export function sideCounts(
  { parties }: Programme,
  measures: readonly MeasureStanding[],
  official: ReadonlyMap<number, readonly OfficialRow[]>,
  year: number,
  date: PlainDate,
): SideCount[] {
  const indicators = measures.flatMap((measure) => measure.indicators);
  const prefix = String(year);
  return parties.map((party) => {
    let count = 0;
    let missing = 0;
    for (const { indicator, judgement } of indicators) {
      for (const row of official.get(indicator.id) ?? []) {
        const isOfSide = row.slot === party.id || row.slot === 0;
        if (isOfSide && row.period.startsWith(prefix) && isGiven(indicator, row, date)) count += 1;
      }
      for (const { side } of judgement.actual.missing) {
        if (side.code === party.code || (side.code === 'shared' && enters(indicator, party))) missing += 1;
      }
    }
    return { party, official: count, missing };
  });
}

/** A ledger has a figure for every period, 0 where it is empty: one that counts something is given once the period is over. */
function isGiven({ source }: IndicatorRow, row: OfficialRow, date: PlainDate): boolean {
  if (source === 'manual') return true;
  const period = parsePeriod(row.period);
  const on = row.occurredOn ?? (period ? endsOn(period) : row.period);
  return on <= date && (row.value ?? row.denominator ?? 0) > 0;
}

function enters(indicator: IndicatorRow, party: Party): boolean {
  return indicator.byDepartmentId === null || indicator.byDepartmentId === party.id;
}

/** 条款覆盖: whether anything official stands behind a promise this year. */
export function isCovered({ indicators }: MeasureStanding): boolean {
  return indicators.some(({ indicator, judgement: { actual } }) =>
    // An empty ledger is no deed, while a 0 that somebody reported is their word.
    indicator.source === 'ledger' ? (actual.figure?.level ?? 0) > 0 : actual.figure !== null,
  );
}

export interface Attention {
  readonly measure: MeasureStanding['measure'];
  readonly standing: IndicatorStanding;
}

/** Indicators that want a leader's attention, the most urgent first. */
export function attention(measures: readonly MeasureStanding[]): Attention[] {
  const wanted = ['overdue', 'behind', 'not-reported', 'slipping'];
  return measures
    .flatMap(({ measure, indicators }) => indicators.map((standing) => ({ measure, standing })))
    .filter(({ standing }) => wanted.includes(standing.judgement.status))
    .sort((one, other) => urgency(one.standing.judgement.status) - urgency(other.standing.judgement.status));
}

export function measuresOf(
  areas: readonly AreaStanding[],
  general: readonly MeasureStanding[],
): MeasureStanding[] {
  return [...general, ...areas.flatMap(({ measures }) => measures)];
}

export interface WaitedFor {
  readonly who: string;
  readonly count: number;
  /** End of the oldest period that waits. */
  readonly since: PlainDate;
}

/** Who is waited for and for how many figures, the longest list first. */
export function waitingList(waiting: readonly { who: string | null; endsOn: PlainDate }[]): WaitedFor[] {
  const groups = new Map<string, WaitedFor>();
  for (const { who, endsOn } of waiting) {
    if (who === null) continue;
    const known = groups.get(who) ?? { who, count: 0, since: endsOn };
    groups.set(who, { who, count: known.count + 1, since: endsOn < known.since ? endsOn : known.since });
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}
