import {
  agreeStationWording,
  approveStation,
  confirmStation,
  correctStation,
  disputeStation,
  proposeStationWording,
  returnStation,
  saveStation,
  submitStation,
} from '@/db/commands/station';
import { countStation } from '@/db/commands/station-count';
import { superviseStation } from '@/db/commands/station-supervision';
import { asOwner } from '@/db/owner';
import { organisations, programmes, regions } from '@/db/schema';
import { addDays, type PlainDate } from '@/domain/calendar';
import { endsOn, periodsOfYear } from '@/domain/period';
import { and, eq, isNull } from 'drizzle-orm';
import type { Cast } from '../cast';
import type { Login } from '../people';
import { chance } from './chance';
import { lastDay } from './filing';
import { Timeline } from './timeline';

interface Place {
  readonly id: number;
  readonly town: string;
  readonly region: string;
}

type Fate =
  | 'official'
  | 'corrected'
  | 'agreed'
  | 'disputed'
  | 'proposed'
  | 'approved'
  | 'submitted'
  | 'returned'
  | 'draft';

/** What becomes of the stations that are not plainly official, by the order in which they were built. */
const fates: Readonly<Record<number, Fate>> = {
  ...{ 3: 'corrected', 6: 'agreed', 15: 'proposed', 16: 'disputed', 17: 'approved', 18: 'returned' },
  ...{ 19: 'submitted', 20: 'approved', 21: 'draft' },
};
const quarterEnds = [2023, 2024, 2025].flatMap((year) => periodsOfYear('quarter', year).map(endsOn));
/** Nothing was entered before the plan was agreed on. */
const begins: PlainDate = '2023-06-20';

/** Opens the registered stations, counts them each quarter, and sends people to supervise them. */
export async function openStations(ownerUrl: string, cast: Cast): Promise<void> {
  const { programme, places } = await asOwner(ownerUrl, async (tx) => {
    const [first] = await tx.select({ slug: programmes.slug }).from(programmes).orderBy(programmes.id);
    const found = await tx
      .select({ id: organisations.id, town: organisations.town, region: regions.code })
      .from(organisations)
      .innerJoin(regions, eq(regions.id, organisations.regionId))
      .where(and(eq(organisations.kind, 'station'), isNull(organisations.mergedIntoId)))
      .orderBy(organisations.id);
    return { programme: first?.slug ?? '', places: found };
  });
  const timeline = new Timeline();
  for (const [at, place] of places.entries()) open(timeline, cast, { at, place, programme });
  await timeline.run();
}

interface Opened {
  readonly at: number;
  readonly place: Place;
  readonly programme: string;
}

function open(timeline: Timeline, cast: Cast, { at, place, programme }: Opened): void {
  const fate = fates[at] ?? 'official';
  const builtOn = addDays('2022-09-15', at * 50);
  const isCounty = place.region === '522632';
  const enters: Login = isCounty ? 'gz-county' : 'gz-staff';
  const operator = at % 3 === 1 ? `${place.town}人民政府` : '黔韵社会工作服务中心（演示）';
  const content = {
    stationId: place.id,
    builtOn,
    operator,
    note: at % 5 === 2 ? '与党群服务中心合署。' : '',
  };
  const entered = builtOn > begins ? builtOn : begins;
  const ref = { id: 0, version: 0 };
  const step = (after: number, run: (day: PlainDate) => Promise<unknown>) =>
    timeline.at(addDays(entered, after), async (day) => {
      await run(day);
      ref.version += 1;
    });
  step(7, async (day) => {
    const saved = await saveStation(cast(enters, day), { ...content, programme });
    ref.id = saved.ids[0] ?? 0;
  });
  if (fate === 'draft') return;
  step(7, (day) => submitStation(cast(enters, day), ref));
  if (fate === 'submitted') return;
  if (fate === 'returned') {
    const reason = '请补充挂牌和开始服务的依据。';
    step(9, (day) => returnStation(cast(isCounty ? 'gz-prefecture' : 'gz-reviewer', day), { ref, reason }));
    return;
  }
  if (isCounty) step(8, (day) => approveStation(cast('gz-prefecture', day), ref));
  step(9, (day) => approveStation(cast('gz-reviewer', day), ref));
  if (fate === 'approved') return;
  if (fate === 'official' || fate === 'corrected') {
    step(12, (day) => confirmStation(cast('gd-reviewer', day), ref));
  } else {
    const later = { ...content, builtOn: addDays(builtOn, 8), reason: '服务照片显示一周以后才开始服务。' };
    step(12, (day) => disputeStation(cast('gd-reviewer', day), { ref, ...later }));
    if (fate === 'disputed') return;
    const middle = { ...content, builtOn: addDays(builtOn, 4), reason: '已按首次服务记录核对。' };
    step(15, (day) => proposeStationWording(cast('gz-reviewer', day), { ref, ...middle }));
    if (fate === 'proposed') return;
    step(18, (day) => agreeStationWording(cast('gd-reviewer', day), ref));
  }
  countAndSupervise(timeline, cast, { at, enters, builtOn: addDays(entered, 30), ref });
  // Last, because it is about another revision from then on.
  if (fate === 'corrected')
    timeline.at(lastDay, (day) => correct(cast, { ...content, enters }, { ref, day }));
}

interface Served {
  readonly at: number;
  readonly enters: Login;
  readonly builtOn: PlainDate;
  readonly ref: { readonly id: number; readonly version: number };
}

/** Two to four people at each, more of them certified each year; both sides come to supervise. */
function countAndSupervise(timeline: Timeline, cast: Cast, { at, enters, builtOn, ref }: Served): void {
  const since = quarterEnds.filter((end) => end >= builtOn && end <= lastDay);
  for (const [index, countedOn] of since.entries()) {
    const staff = 2 + (at % 3) + (index > 4 && at % 2 === 0 ? 1 : 0);
    const certified = Math.min(staff, 1 + Math.floor((index + (at % 4)) / 4));
    const volunteers = 35 + 9 * index + Math.round(40 * chance(`volunteers ${at}`));
    const services = String(180 + Math.round(320 * chance(`services ${at} ${index}`)));
    // The newest quarter is not counted everywhere yet.
    if (countedOn === lastDay && at % 4 === 3) continue;
    timeline.at(addDays(countedOn, 3), (day) =>
      countStation(cast(enters, day), {
        ...{ ref: { ...ref }, countedOn, staff: String(staff), certified: String(certified) },
        ...{ volunteers: String(volunteers), services: at % 6 === 5 && index === 0 ? '' : services },
      }),
    );
    const sent = at % 2 === index % 2 ? 'gd' : 'gz';
    if (chance(`supervised ${at} ${index}`) > 0.7) continue;
    const supervisedOn = addDays(countedOn, -10 - (at % 9));
    timeline.at(addDays(supervisedOn, 2), (day) =>
      superviseStation(cast(sent === 'gd' ? (at % 4 === 1 ? 'gd-city' : 'gd-staff') : 'gz-staff', day), {
        ...{ ref: { ...ref }, supervisedOn },
        supervisor: sent === 'gd' ? '广州市同心社会工作服务中心（演示）' : '贵州省社会工作协会（演示）',
        topic: ['个案服务记录规范', '小组工作带领技巧', '志愿服务队伍管理', '困难群众走访'][index % 4] ?? '',
      }),
    );
  }
}

/** Who runs it was wrong, and both sides put it right. */
async function correct(
  cast: Cast,
  { enters, ...content }: { readonly enters: Login; readonly stationId: number; readonly builtOn: PlainDate },
  { ref, day }: { readonly ref: Served['ref']; readonly day: PlainDate },
): Promise<void> {
  const staff = cast(enters, day);
  const { ids } = await correctStation(staff, { ref: { ...ref }, reason: '运营方名称有误。' });
  const id = ids[0] ?? 0;
  const operator = '黔韵社会工作服务中心（演示）与镇人民政府';
  await saveStation(staff, { ...content, operator, id, version: 1 });
  await submitStation(staff, { id, version: 2 });
  const first = enters === 'gz-county' ? 1 : 0;
  if (first) await approveStation(cast('gz-prefecture', day), { id, version: 3 });
  await approveStation(cast('gz-reviewer', day), { id, version: 3 + first });
  await confirmStation(cast('gd-reviewer', day), { id, version: 4 + first });
}
