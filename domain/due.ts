import type { Actor } from './actor';
import type { Period, PlainDate } from './calendar';
import { isEvent } from './indicator';
import { dueOn, endsOn, isOverdue, periodCode, periodsOfYear, startsOn } from './period';
import { permits } from './policy';
import type { IndicatorRow } from './facts';
import type { State } from './workflow';

/** An indicator with the units that answer for it today on the actor's side. */
export interface Fileable extends IndicatorRow {
  readonly responsiblePaths: readonly string[];
}

/** Whether the actor's unit files this indicator: the entry policy asked of a figure that does not exist yet. */
export function files(actor: Actor, indicator: Fileable): boolean {
  if (indicator.source === 'ledger') return false;
  if (indicator.byDepartmentId !== null && indicator.byDepartmentId !== actor.departmentId) return false;
  return permits('reading.save', actor, {
    departmentId: actor.departmentId,
    organisationPath: actor.organisationPath,
    responsiblePaths: indicator.responsiblePaths,
    reporter: indicator.reporter,
    awaitingId: null,
    submittedBy: null,
  });
}

/** The periods of a year whose figures can be typed by now: those that have begun. */
function openPeriods(indicator: IndicatorRow, year: number, today: PlainDate): Period[] {
  return periodsOfYear(indicator.frequency, year).filter((period) => startsOn(period) <= today);
}

/** How far a period's figures are, as its line in the list says it. */
export interface PeriodProgress {
  readonly period: Period;
  readonly code: string;
  readonly dueOn: PlainDate;
  readonly isOverdue: boolean;
  readonly hasEnded: boolean;
  readonly asked: number;
  readonly missing: number;
  readonly drafted: number;
  readonly returned: number;
  readonly submitted: number;
  readonly settled: number;
}

type Stage = 'missing' | 'drafted' | 'returned' | 'submitted' | 'settled';

function stageOf(state: State | undefined): Stage {
  if (state === undefined) return 'missing';
  if (state === 'draft') return 'drafted';
  if (state === 'returned') return 'returned';
  return state === 'submitted' ? 'submitted' : 'settled';
}

/**
 * Every period that asks the actor for something, newest first; `stateOf` says where a figure stands. A yearly amount is
 * not asked for before its year is over, an event is from the first of January on.
 */
export function periodsDue(
  indicators: readonly Fileable[],
  years: readonly number[],
  today: PlainDate,
  stateOf: (indicatorId: number, code: string) => State | undefined,
): PeriodProgress[] {
  const lines = new Map<string, { period: Period; stages: Stage[] }>();
  for (const indicator of indicators) {
    for (const period of years.flatMap((year) => openPeriods(indicator, year, today))) {
      const code = periodCode(period);
      const state = stateOf(indicator.id, code);
      if (state === undefined && endsOn(period) > today && !isEvent(indicator.aggregation)) continue;
      const line = lines.get(code) ?? { period, stages: [] };
      line.stages.push(stageOf(state));
      lines.set(code, line);
    }
  }
  return [...lines]
    .map(([code, { period, stages }]) => progressOf(code, period, stages, today))
    .sort((one, other) =>
      one.dueOn === other.dueOn ? one.code.localeCompare(other.code) : one.dueOn < other.dueOn ? 1 : -1,
    );
}

function progressOf(
  code: string,
  period: Period,
  stages: readonly Stage[],
  today: PlainDate,
): PeriodProgress {
  const count = (stage: Stage) => stages.filter((one) => one === stage).length;
  return {
    period,
    code,
    dueOn: dueOn(period),
    isOverdue: isOverdue(period, today),
    hasEnded: endsOn(period) <= today,
    asked: stages.length,
    missing: count('missing'),
    drafted: count('drafted'),
    returned: count('returned'),
    submitted: count('submitted'),
    settled: count('settled'),
  };
}
