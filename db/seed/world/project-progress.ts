import { sql } from 'drizzle-orm';
import { countProject } from '@/db/commands/project-count';
import {
  planMilestone,
  reachMilestone,
  strikeMilestone,
  tieMilestone,
} from '@/db/commands/project-milestone';
import { oneByOne } from '@/db/one-by-one';
import { asOwner } from '@/db/owner';
import { findProject } from '@/db/queries/project-record';
import { addDays, addMonths, daysBetween, type PlainDate } from '@/domain/calendar';
import { endsOn, periodsOfYear } from '@/domain/period';
import type { Cast } from '../cast';
import { chance } from './chance';
import { lastDay } from './filing';
import type { DemoEvent } from './project-course';
import type { DemoProject } from './project-list';

const quarterEnds = [2023, 2024, 2025].flatMap((year) => periodsOfYear('quarter', year).map(endsOn));

/** The milestone of that name that still counts. */
async function milestoneOf(cast: Cast, id: number, day: PlainDate, title: string): Promise<number> {
  const found = await findProject(cast('gd-supervisor', day).actor, id, day);
  const milestone = found?.milestones.find((one) => one.title === title && one.struckOn === null);
  if (!milestone) throw new Error(`the demo world has no milestone ${title}`);
  return milestone.id;
}

/** What the project means to have reached by when, and when it has; who is late with all else is late with that as well. */
export function milestonesOf({ name, on, until, course, lead }: DemoProject): DemoEvent[] {
  const by = `${lead}-staff` as const;
  const half = addDays(on, Math.round(daysBetween(on, until) / 2));
  const planned = addDays(on < lastDay ? on : lastDay, 4);
  const plan = (title: string, dueOn: PlainDate, day = planned): DemoEvent => ({
    on: day,
    run: (cast, ref, today) => planMilestone(cast(by, today), { ref: { ...ref }, title, dueOn }),
  });
  const reach = (title: string, doneOn: PlainDate): DemoEvent => ({
    on: addDays(doneOn, 1),
    run: async (cast, ref, today) =>
      reachMilestone(cast(by, today), {
        ...{ ref: { ...ref }, milestoneId: await milestoneOf(cast, ref.id, today, title) },
        ...{ doneOn, note: '已核对凭证和现场。' },
      }),
  });
  const money = addDays(on, 45);
  const ended = course === 'finished' || course === 'evaluated';
  const events = [plan('首批资金到位', money), plan('中期评估', half), plan('结项验收', until)];
  if (course === 'planned') return events;
  const late = Math.round(chance(`late ${name}`) * 40) - 20;
  if (addDays(money, 20) < lastDay) events.push(reach('首批资金到位', addDays(money, Math.max(-9, late))));
  if (chance(`moved ${name}`) < 0.2 && half < lastDay) {
    const moved = addDays(half, -20);
    events.push({
      on: moved,
      run: async (cast, ref, today) =>
        strikeMilestone(cast(by, today), {
          ...{ ref: { ...ref }, milestoneId: await milestoneOf(cast, ref.id, today, '中期评估') },
          reason: '学校考试周，评估改期。',
        }),
    });
    events.push(plan('中期评估', addDays(half, 30), addDays(moved, 1)));
  }
  const seen = addDays(half, 33);
  if (course !== 'late' && course !== 'stopped' && seen < lastDay) events.push(reach('中期评估', seen));
  if (ended) events.push(reach('结项验收', until));
  return events.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** What the project had come to by each quarter's end: more the longer it ran, in more than one county where it is a brand. */
export function countsOf(project: DemoProject, codes: readonly string[]): DemoEvent[] {
  const { name, on, until, course, lead, budget, people, brand, region } = project;
  if (course === 'planned') return [];
  const near = codes.filter((code) => code.startsWith(region.slice(0, 4)) && !code.endsWith('00'));
  const counties = [region, ...near.filter((code) => code !== region).slice(0, brand ? 3 : 0)];
  const last = course === 'late' ? addMonths(lastDay, -6) : course === 'stopped' ? addMonths(on, 7) : lastDay;
  const ends = quarterEnds.filter((end) => end >= on && end <= last && end <= addMonths(until, 3));
  const budgets = budget.map(Number);
  const helped = people.map(Number);
  const total = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0);
  return ends
    .filter((end) => end !== lastDay || chance(`counted ${name}`) < 0.75)
    .map((countedOn) => {
      const gone = Math.min(1, daysBetween(on, countedOn) / daysBetween(on, until));
      const raised = (amount: number) => (amount * Math.min(1, 0.4 + 0.62 * gone)).toFixed(2);
      const reached = (count: number) => Math.round(count * Math.min(1, 0.2 + 0.85 * gone));
      const all = reached(total(helped));
      return {
        on: addDays(countedOn, 4),
        run: (cast, ref, today) =>
          countProject(cast(`${lead}-staff`, today), {
            ...{ ref: { ...ref }, countedOn },
            ...{ raisedFen: raised(total(budgets)), raisedFirstFen: raised(budgets[0] ?? 0) },
            managementFen: (total(budgets) * 0.04 * gone).toFixed(2),
            ...{ people: String(all), children: String(Math.min(all, reached(helped[0] ?? 0))) },
            services: String(Math.round(all * (1.4 + 2 * gone))),
            counties: Object.fromEntries(counties.map((code) => [`c${code}`, 'on'])),
          }),
      } satisfies DemoEvent;
    });
}

/** Ties the files that hang on a project to the milestones that it has reached, one each as far as there are files. */
export async function showMilestones(ownerUrl: string, cast: Cast): Promise<void> {
  const { rows } = await asOwner(ownerUrl, (tx) =>
    tx.execute<{
      id: number;
      version: number;
      side: 'gd' | 'gz';
    }>(sql`select p.id::int, p.version, d.code as side
      from projects p join departments d on d.id = p.department_id
      where p.state = 'confirmed' and not p.is_superseded order by p.id`),
  );
  await oneByOne(rows, async ({ side, ...ref }) => {
    const context = cast(`${side}-staff`, lastDay);
    const project = await findProject(context.actor, ref.id, lastDay);
    const reached = project?.milestones.filter(
      ({ doneOn, struckOn }) => doneOn !== null && struckOn === null,
    );
    await oneByOne([...(reached ?? []).entries()], async ([at, { id: milestoneId }]) => {
      const file = project?.files[at];
      if (file) await tieMilestone(context, { ref, milestoneId, files: { [`f${file.id}`]: 'on' } });
    });
  });
}
