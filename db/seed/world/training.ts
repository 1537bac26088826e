import {
  agreeTrainingWording,
  approveTraining,
  confirmTraining,
  correctTraining,
  disputeTraining,
  proposeTrainingWording,
  returnTraining,
  saveTraining,
  submitTraining,
} from '@/db/commands/training';
import { asOwner } from '@/db/owner';
import { departments, programmes } from '@/db/schema';
import { addDays, type PlainDate, yearOf } from '@/domain/calendar';
import type { Cast } from '../cast';
import { chance } from './chance';
import { Timeline } from './timeline';
import { type DemoTraining, trainings } from './training-list';

interface Ids {
  readonly programme: string;
  readonly gd: number;
  readonly gz: number;
}

/** Holds the courses and tours of three years and does with each what its fate says, in the order of days. */
export async function trainPeople(ownerUrl: string, cast: Cast): Promise<void> {
  const timeline = new Timeline();
  const ids = await asOwner(ownerUrl, async (tx) => {
    const [programme] = await tx.select({ slug: programmes.slug }).from(programmes).orderBy(programmes.id);
    const sides = await tx.select({ id: departments.id, code: departments.code }).from(departments);
    const idOf = (code: string) => sides.find((side) => side.code === code)?.id ?? 0;
    return { programme: programme?.slug ?? '', gd: idOf('gd'), gz: idOf('gz') };
  });
  for (const [at, training] of trainings.entries()) train(timeline, cast, { at, training, ids });
  await timeline.run();
}

interface Told {
  readonly at: number;
  readonly training: DemoTraining;
  readonly ids: Ids;
}

function contentOf({ at, training, ids }: Told) {
  const { lead, kind, on, days, name, place, topics, hosting = 'alone' } = training;
  const { attended, cadres, professionals, experts, fate } = training;
  const text = (pair: readonly [number, number] | undefined, side: 0 | 1) => String(pair?.[side] ?? '');
  const all = attended[0] + attended[1];
  const isCourse = cadres === undefined;
  const rated = Math.round(all * (0.82 + 0.12 * chance(`rated ${name}`)));
  const satisfied = Math.round(rated * (0.9 + 0.09 * chance(`satisfied ${name}`)));
  const done = fate !== 'draft' && isCourse;
  return {
    ...{ leadId: ids[lead], kind, hosting, name, place },
    topics: Object.fromEntries(topics.map((topic) => [topic, 'on'])),
    organiser: isCourse ? `${lead === 'gd' ? '广东' : '贵州'}省民政干部培训中心（演示）` : '',
    ...{ startsOn: on, endsOn: addDays(on, days - 1), tenthHours: isCourse ? String(days * 8) : '' },
    ...{ expertsFirst: text(experts, 0), expertsSecond: text(experts, 1), planned: String(all + (at % 5)) },
    ...{ attendedFirst: String(attended[0]), attendedSecond: String(attended[1]) },
    ...{ cadresFirst: text(cadres, 0), cadresSecond: text(cadres, 1) },
    ...{ professionalsFirst: text(professionals, 0), professionalsSecond: text(professionals, 1) },
    completed: done ? String(all - 3 - Math.round(all * 0.06 * chance(`done ${name}`))) : '',
    // One course in eight gave no questionnaire.
    ...(done && at % 8 !== 5 ? { rated: String(rated), satisfied: String(satisfied) } : {}),
    costFen: isCourse ? String(days * 2 + (at % 4)) : '3.6',
    notice: `演示培训〔${yearOf(on)}〕${at + 1}号`,
  };
}

function train(timeline: Timeline, cast: Cast, told: Told): void {
  const { lead, fate, by = `${lead}-staff` as const } = told.training;
  const other = lead === 'gd' ? 'gz' : 'gd';
  const content = contentOf(told);
  const ref = { id: 0, version: 0 };
  const at = (after: number, run: (day: PlainDate) => Promise<unknown>) =>
    timeline.at(addDays(content.endsOn, after), async (day) => {
      await run(day);
      ref.version += 1;
    });
  at(fate === 'draft' ? -30 : 3, async (day) => {
    const saved = await saveTraining(cast(by, day), { ...content, programme: told.ids.programme });
    ref.id = saved.ids[0] ?? 0;
  });
  if (fate === 'draft') return;
  at(3, (day) => submitTraining(cast(by, day), ref));
  if (fate === 'submitted') return;
  if (fate === 'returned') {
    const reason = '请补充结业人数的依据，附签到表。';
    at(4, (day) => returnTraining(cast(`${lead}-reviewer`, day), { ref, reason }));
    return;
  }
  if (by === 'gz-county') at(4, (day) => approveTraining(cast('gz-prefecture', day), ref));
  at(5, (day) => approveTraining(cast(`${lead}-reviewer`, day), ref));
  if (fate === 'approved') return;
  if (fate === 'official' || fate === 'corrected') {
    at(8, (day) => confirmTraining(cast(`${other}-reviewer`, day), ref));
    if (fate === 'corrected') at(30, (day) => correct(cast, told.training, content, { ref, day }));
    return;
  }
  // The other side counts its own people, who are of 黔 wherever this is told.
  const people = Number(content.attendedSecond);
  const known = (count: number) => ({
    ...content,
    attendedSecond: String(count),
    ...(content.professionalsSecond === '' ? {} : { professionalsSecond: String(count) }),
  });
  const reason = '按签到表核对，两人临时请假没有参加。';
  at(8, (day) => disputeTraining(cast(`${other}-reviewer`, day), { ref, ...known(people - 2), reason }));
  if (fate === 'disputed') return;
  const middle = { ...known(people - 1), reason: '其中一人次日补到，应当计入。' };
  at(11, (day) => proposeTrainingWording(cast(`${lead}-reviewer`, day), { ref, ...middle }));
  if (fate === 'agreed') at(14, (day) => agreeTrainingWording(cast(`${other}-reviewer`, day), ref));
}

/** Two people more than were counted, and both sides put it right. */
async function correct(
  cast: Cast,
  { lead }: DemoTraining,
  content: ReturnType<typeof contentOf>,
  { ref, day }: { readonly ref: { readonly id: number; readonly version: number }; readonly day: PlainDate },
): Promise<void> {
  const staff = cast(`${lead}-staff`, day);
  const { ids } = await correctTraining(staff, { ref: { ...ref }, reason: '漏计两名在线学员。' });
  const id = ids[0] ?? 0;
  const attendedSecond = String(Number(content.attendedSecond) + 2);
  await saveTraining(staff, { ...content, attendedSecond, id, version: 1 });
  await submitTraining(staff, { id, version: 2 });
  await approveTraining(cast(`${lead}-reviewer`, day), { id, version: 3 });
  await confirmTraining(cast(lead === 'gd' ? 'gz-reviewer' : 'gd-reviewer', day), { id, version: 4 });
}
