import {
  agreeProjectWording,
  approveProject,
  confirmProject,
  correctProject,
  disputeProject,
  proposeProjectWording,
  returnProject,
  saveProject,
  submitProject,
} from '@/db/commands/project';
import { addDays, addMonths, type PlainDate } from '@/domain/calendar';
import type { Cast } from '../cast';
import { lastDay } from './filing';
import { eventsOf } from './project-course';
import { type DemoProject, projects } from './project-list';
import { countsOf, milestonesOf } from './project-progress';
import { findPlace, type Place } from './place';
import { Timeline } from './timeline';

/** Enters the projects of three years, does with each what its fate says, and tells how it went. */
export async function runProjects(ownerUrl: string, cast: Cast): Promise<void> {
  const place = await findPlace(ownerUrl);
  const timeline = new Timeline();
  for (const [at, project] of projects.entries()) tell(timeline, cast, { at, project, place });
  await timeline.run();
}

interface Told {
  readonly at: number;
  readonly project: DemoProject;
  readonly place: Place;
}

function contentOf({ at, project, place }: Told) {
  const { kind, name, field, base, on, until, budget, people, fundraising = 'directed', lead } = project;
  const [first, second] = [place.gd[at % place.gd.length] ?? 0, place.gz[at % place.gz.length] ?? 0];
  return {
    ...{ kind, name, field, base, fundraising, startsOn: on, endsOn: until },
    number: `演示-${on.slice(0, 4)}-${String(at + 1).padStart(2, '0')}`,
    ...(lead === 'gd' ? { leadId: first, partnerId: second } : { leadId: second, partnerId: first }),
    others: at % 4 === 1 ? '当地乡镇人民政府' : '',
    regionId: place.regions.get(project.region) ?? 0,
    fundraisingNumber: fundraising === 'public' ? `演示募备${String(at + 1).padStart(4, '0')}` : '',
    ...{ budgetFirstFen: budget[0], budgetSecondFen: budget[1] },
    ...{ budgetPublicFen: budget[2], budgetOtherFen: budget[3] },
    ...{ children: people[0], elderly: people[1], disabled: people[2], otherPeople: people[3] },
    summary: `演示数据：${name}，由牵头单位组织实施，按协议拨付和公开。`,
  };
}

function tell(timeline: Timeline, cast: Cast, told: Told): void {
  const { project, place } = told;
  const { lead, fate, on } = project;
  const other = lead === 'gd' ? 'gz' : 'gd';
  const [staff, reviewer, across] = [`${lead}-staff`, `${lead}-reviewer`, `${other}-reviewer`] as const;
  const content = contentOf(told);
  const ref = { id: 0, version: 0 };
  // What is not begun by the end of the demo's days was entered before them.
  const entered = addDays(on < lastDay ? on : lastDay, -40);
  const step = (after: number, run: (day: PlainDate) => Promise<unknown>) =>
    timeline.at(addDays(entered, after), async (day) => {
      await run(day);
      ref.version += 1;
    });
  step(0, async (day) => {
    const saved = await saveProject(cast(staff, day), { ...content, programme: place.programme });
    ref.id = saved.ids[0] ?? 0;
  });
  if (fate === 'draft') return;
  step(2, (day) => submitProject(cast(staff, day), ref));
  if (fate === 'submitted') return;
  if (fate === 'returned') {
    step(4, (day) =>
      returnProject(cast(reviewer, day), { ref, reason: '请补充黔方投入的依据，并附合作协议。' }),
    );
    return;
  }
  step(5, (day) => approveProject(cast(reviewer, day), ref));
  if (fate === 'approved') return;
  if (fate === 'official' || fate === 'corrected') {
    step(9, (day) => confirmProject(cast(across, day), ref));
  } else {
    const reason = '按合作协议核对，黔方投入应少列两万元。';
    const less = (by: number) => ({
      ...content,
      budgetSecondFen: String(Number(content.budgetSecondFen) - by),
    });
    step(9, (day) => disputeProject(cast(across, day), { ref, ...less(2), reason }));
    if (fate === 'disputed') return;
    const middle = '其中一万元为场地折价，应当计入。';
    step(13, (day) => proposeProjectWording(cast(reviewer, day), { ref, ...less(1), reason: middle }));
    if (fate === 'proposed') return;
    step(16, (day) => agreeProjectWording(cast(across, day), ref));
  }
  const course = [
    ...eventsOf(project),
    ...milestonesOf(project),
    ...countsOf(project, [...place.regions.keys()]),
  ];
  for (const event of course) timeline.at(event.on, (day) => event.run(cast, ref, day));
  if (fate === 'corrected')
    timeline.at(addMonths(on, 5), (day) => correct(cast, { ref, content, lead }, day));
}

interface Corrected {
  /** What is said of the project from then on is said of the new revision. */
  readonly ref: { id: number; version: number };
  readonly content: ReturnType<typeof contentOf>;
  readonly lead: 'gd' | 'gz';
}

/** The budget grew by five 万元, and both sides put it right. */
async function correct(cast: Cast, { ref, content, lead }: Corrected, day: PlainDate): Promise<void> {
  const staff = cast(`${lead}-staff`, day);
  const reason = '追加设备采购，预算调增五万元。';
  const { ids } = await correctProject(staff, { ref: { ...ref }, reason });
  const id = ids[0] ?? 0;
  const budgetFirstFen = String(Number(content.budgetFirstFen) + 5);
  await saveProject(staff, { ...content, budgetFirstFen, id, version: 1 });
  await submitProject(staff, { id, version: 2 });
  await approveProject(cast(`${lead}-reviewer`, day), { id, version: 3 });
  await confirmProject(cast(lead === 'gd' ? 'gz-reviewer' : 'gd-reviewer', day), { id, version: 4 });
  Object.assign(ref, { id, version: 5 });
}
