import { addDays, addMonths } from '@/domain/calendar';
import type { OfficialReading } from '@/domain/official-reading';
import type { TestDatabase } from './database';

interface RawProject {
  readonly id: number;
  readonly origin: number | null;
  readonly official: string | null;
  readonly kind: string;
  readonly side: string;
  readonly starts: string;
  readonly ends: string;
  readonly fundraising: string;
  readonly budget: number;
}
interface RawEvent {
  readonly project: number;
  readonly side: string;
  readonly kind: string;
  readonly on: string;
}
interface RawCount {
  readonly project: number;
  readonly on: string;
  readonly raised: number | null;
  readonly services: number | null;
  readonly children: number | null;
  readonly counties: string | null;
}

const none = { value: null, numerator: null, denominator: null, occurredOn: null };
const quarters = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** What projects give for each metric in the year, counted by hand from the raw rows, day by day where days matter. */
export async function rawProjects(
  database: TestDatabase,
  year: number,
): Promise<Map<string, OfficialReading[]>> {
  const all = await database.owner<RawProject>(
    `select p.id::int, p.origin_id::int as origin, p.official_on::text as official, p.kind, d.code as side,
      p.starts_on::text as starts, p.ends_on::text as ends, p.fundraising, (coalesce(budget_first_fen, 0) + coalesce(budget_second_fen, 0)
        + coalesce(budget_public_fen, 0) + coalesce(budget_other_fen, 0))::float8 as budget
      from projects p join organisations o on o.id = p.lead_id join departments d on d.id = o.department_id`,
  );
  const events = await database.owner<RawEvent>(
    `select e.project_id::int as project, d.code as side, e.kind, e.happened_on::text as on from project_events e
      join departments d on d.id = e.department_id where e.struck_on is null order by e.happened_on, e.id`,
  );
  const counts = await database.owner<RawCount>(
    `select project_id::int as project, counted_on::text as on, raised_fen::float8 as raised, services, children, counties
      from project_counts c where id = (select max(l.id) from project_counts l
        where l.project_id = c.project_id and l.counted_on = c.counted_on) order by counted_on`,
  );
  const first = ({ id, origin }: RawProject) => origin ?? id;
  const newest = all.filter(
    (one) =>
      one.official !== null &&
      !all.some((other) => other.official !== null && first(other) === first(one) && other.id > one.id),
  );
  const of = (project: RawProject) => events.filter((event) => event.project === first(project));
  const runs = (project: RawProject, day: string) => {
    const by = of(project).filter(({ on }) => on <= day);
    const has = (...kinds: string[]) => by.some(({ kind }) => kinds.includes(kind));
    return has('started') && !has('finished', 'stopped');
  };
  const isBrand = (project: RawProject, day: string) =>
    project.kind === 'child-care' &&
    runs(project, day) &&
    ['gd', 'gz'].every((side) => {
      const said = of(project).filter(
        (event) => event.side === side && event.on <= day && /^(recognised|withdrawn)$/.test(event.kind),
      );
      return said.at(-1)?.kind === 'recognised';
    });
  const last = <Key extends keyof RawCount>(project: RawProject, key: Key, day: string) =>
    counts.findLast((one) => one.project === first(project) && one.on <= day && one[key] !== null)?.[key];
  const total = (amounts: readonly (number | null | undefined)[]) =>
    amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const grown = (projects: readonly RawProject[], key: 'raised' | 'services', starts: string, ends: string) =>
    total(projects.map((one) => last(one, key, ends))) -
    total(projects.map((one) => last(one, key, addDays(starts, -1))));

  type Figures = (own: readonly RawProject[], starts: string, ends: string) => Partial<OfficialReading>;
  const each = (side: string, figures: Figures) =>
    quarters.map(([from, until], at) => ({
      ...{ ...none, side, period: { frequency: 'quarter', year, index: at + 1 } as const },
      ...figures(
        newest.filter((one) => side === 'shared' || (one.kind === 'charity' && one.side === side)),
        `${year}-${from}`,
        `${year}-${until}`,
      ),
    }));
  const bySide = (figures: Figures) => [...each('gd', figures), ...each('gz', figures)];
  const running = (own: readonly RawProject[], day: string) => own.filter((one) => runs(one, day));
  const brands = (own: readonly RawProject[], day: string) => own.filter((one) => isBrand(one, day));
  return new Map<string, OfficialReading[]>([
    ['projects.running', bySide((own, _, ends) => ({ value: running(own, ends).length * 10_000 }))],
    [
      'projects.budget',
      bySide((own, _, ends) => ({
        value: Math.round(total(running(own, ends).map((one) => one.budget)) / 100),
      })),
    ],
    [
      'projects.raised',
      bySide((own, starts, ends) => ({ value: Math.round(grown(own, 'raised', starts, ends) / 100) })),
    ],
    [
      'projects.beneficiaries',
      bySide((own, starts, ends) => ({ value: grown(own, 'services', starts, ends) * 10_000 })),
    ],
    [
      'projects.disclosure-share',
      bySide((own, starts, ends) => {
        const duties = own
          .flatMap((one) => dutiesOf(one, of(one)))
          .filter(({ on }) => on >= starts && on <= ends);
        return {
          numerator: duties.filter(({ isMet }) => isMet).length * 10_000,
          denominator: duties.length * 10_000,
        };
      }),
    ],
    ['projects.brands', each('shared', (own, _, ends) => ({ value: brands(own, ends).length * 10_000 }))],
    [
      'projects.brand-counties',
      each('shared', (own, _, ends) => {
        const codes = brands(own, ends).flatMap((one) => last(one, 'counties', ends)?.split(',') ?? []);
        return { value: new Set(codes).size * 10_000 };
      }),
    ],
    [
      'projects.brand-children',
      each('shared', (own, _, ends) => ({
        value: total(brands(own, ends).map((one) => last(one, 'children', ends))) * 10_000,
      })),
    ],
  ]);
}

/** The days on which a project had to be made public, walked day by day: with the plan's 6, 3 and 3 months. */
function dutiesOf(project: RawProject, events: readonly RawEvent[]): { on: string; isMet: boolean }[] {
  const dayOf = (...kinds: string[]) => events.find(({ kind }) => kinds.includes(kind))?.on;
  const started = dayOf('started');
  if (started === undefined) return [];
  const ended = dayOf('finished', 'stopped') ?? '2099-12-31';
  const isPublic = (day: string) => events.some(({ kind, on }) => on === day && /^disclosed/.test(kind));
  const isLong = project.fundraising === 'public' || addMonths(project.starts, 6) <= project.ends;
  const found: { on: string; isMet: boolean }[] = [];
  let from = isLong ? started : addMonths(started, 6);
  let madeOn: string | null = null;
  let isLate = false;
  for (let day = addDays(from, 1); day <= ended && day < '2027-01-01'; day = addDays(day, 1)) {
    const isDue = day === addMonths(from, 3);
    // What was missed is made up for by the next, from which it counts anew; on the next day that is due it is that one.
    if (isPublic(day) && isLate && !isDue) [from, isLate] = [day, false];
    else if (isPublic(day)) madeOn = day;
    if (!isDue) continue;
    found.push({ on: day, isMet: madeOn !== null });
    isLate = madeOn === null;
    from = madeOn ?? day;
    madeOn = null;
  }
  if (ended === '2099-12-31') return found;
  const final = addMonths(ended, 3);
  const isMet = events.some(({ kind, on }) => kind === 'disclosed-in-full' && on >= ended && on <= final);
  return [...found, { on: final, isMet }];
}
