import { addDays, type Period, type PlainDate } from './calendar';
import type { OfficialRow, Programme } from './facts';
import type { Aggregation } from './indicator';
import type { Fen } from './money';
import type { Metric } from './metric';
import { endsOn, periodCode, periodsOfYear, startsOn } from './period';
import { budgetOf, type Project } from './project';
import type { OfficialProject } from './project-board';
import { countiesOf, lastWords, type ProjectCount } from './project-count';
import { disclosures } from './project-disclosure';
import { isBrand, projectStanding } from './project-life';
import { type Quantity, quantity } from './quantity';

/** An official project with all that its figures are made of. */
export interface CountedProject extends OfficialProject {
  /** Whose organisation leads it: the side for which it counts. */
  readonly leadSide: number;
  /** In the order in which they were made. */
  readonly counts: readonly ProjectCount[];
}

/** An indicator that counts projects, once for each place that it fills; slot 0 is what is shared. */
export interface ProjectsAsked {
  readonly id: number;
  readonly metric: Metric;
  readonly frequency: Period['frequency'];
  readonly aggregation: Aggregation;
  readonly slot: number;
}

type Figure = Pick<OfficialRow, 'value' | 'numerator' | 'denominator'>;
interface Span {
  readonly starts: PlainDate;
  readonly ends: PlainDate;
}
type Rules = Pick<Programme, 'parties' | 'settings'>;
type Counting = (projects: readonly CountedProject[], span: Span, rules: Rules) => Figure;

const amount = (value: Quantity): Figure => ({ value, numerator: null, denominator: null });
/** 分 as 万元, in which indicators of money count. */
const wan = (fen: Fen): Quantity => Math.round(fen / 100);
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
const ofKind = (projects: readonly CountedProject[], kind: Project['kind']) =>
  projects.filter((project) => project.kind === kind);

/** 慈善项目 that run on a period's last day. */
function running(projects: readonly CountedProject[], { ends }: Span): CountedProject[] {
  return ofKind(projects, 'charity').filter(({ events }) => projectStanding(events, ends) === 'running');
}

/** 儿童关爱品牌项目: those that run on a period's last day and that both departments recognise. */
function brands(projects: readonly CountedProject[], { ends }: Span, { parties }: Rules): CountedProject[] {
  const sides = parties.map(({ id }) => id);
  return ofKind(projects, 'child-care').filter(
    ({ events }) => projectStanding(events, ends) === 'running' && isBrand(events, sides, ends),
  );
}

/** What was said last by the day; a quarter that says nothing of it carries what an earlier one said. */
function lastSaid<Key extends keyof ProjectCount>(
  { counts }: CountedProject,
  key: Key,
  by: PlainDate,
): ProjectCount[Key] | undefined {
  return lastWords(counts).findLast((count) => count.countedOn <= by && count[key] !== null)?.[key];
}

/** What came on top of it in the time. */
function added(project: CountedProject, key: 'raisedFen' | 'services', { starts, ends }: Span): number {
  const by = (day: PlainDate) => lastSaid(project, key, day) ?? 0;
  return by(ends) - by(addDays(starts, -1));
}

/** The duties to make a project public that came to their day in the time: met, and all. A day later nothing of them can change. */
const onTime: Counting = (projects, { starts, ends }, { settings }) => {
  const duties = ofKind(projects, 'charity').flatMap((project) =>
    disclosures(project, project.events, settings, addDays(ends, 1)).past.filter(
      ({ dueOn }) => dueOn >= starts && dueOn <= ends,
    ),
  );
  const met = duties.filter(({ isMet }) => isMet);
  return { value: null, numerator: quantity(met.length), denominator: quantity(duties.length) };
};

const countings: Partial<Record<Metric, Counting>> = {
  'projects.running': (projects, span) => amount(quantity(running(projects, span).length)),
  'projects.budget': (projects, span) =>
    amount(wan(sum(running(projects, span).map((project) => budgetOf(project) ?? 0)))),
  'projects.raised': (projects, span) =>
    amount(wan(sum(ofKind(projects, 'charity').map((project) => added(project, 'raisedFen', span))))),
  'projects.beneficiaries': (projects, span) =>
    amount(quantity(sum(ofKind(projects, 'charity').map((project) => added(project, 'services', span))))),
  'projects.disclosure-share': onTime,
  'projects.brands': (projects, span, rules) => amount(quantity(brands(projects, span, rules).length)),
  'projects.brand-counties': (projects, span, rules) => {
    const counties = brands(projects, span, rules).flatMap((project) =>
      countiesOf({ counties: lastSaid(project, 'counties', span.ends) ?? null }),
    );
    return amount(quantity(new Set(counties).size));
  },
  'projects.brand-children': (projects, span, rules) =>
    amount(
      quantity(
        sum(brands(projects, span, rules).map((project) => lastSaid(project, 'children', span.ends) ?? 0)),
      ),
    ),
};

export const projectMetrics = Object.keys(countings);

/**
 * What official projects come to in each period of some years, as readings are: 慈善项目 for the side that leads each, 儿童关爱项目
 * together. A charity project and a child-care project are never in one figure.
 */
export function projectFigures(
  projects: readonly CountedProject[],
  asked: readonly ProjectsAsked[],
  rules: Rules,
  years: readonly number[],
): OfficialRow[] {
  return asked.flatMap(({ id, metric, frequency, slot }) => {
    const counting = countings[metric];
    const own = slot === 0 ? projects : projects.filter(({ leadSide }) => leadSide === slot);
    if (counting === undefined) return [];
    return years
      .flatMap((year) => periodsOfYear(frequency, year))
      .map((period) => ({
        ...{ indicatorId: id, period: periodCode(period), slot, occurredOn: null },
        ...counting(own, { starts: startsOn(period), ends: endsOn(period) }, rules),
      }));
  });
}
