import {
  agreeTrustWording,
  approveTrust,
  confirmTrust,
  correctTrust,
  disputeTrust,
  proposeTrustWording,
  returnTrust,
  saveTrust,
  submitTrust,
} from '@/db/commands/trust';
import { addDays, type PlainDate } from '@/domain/calendar';
import type { Cast } from '../cast';
import { findPlace, type Place } from './place';
import { Timeline } from './timeline';
import { tellCourse } from './trust-course';
import { type DemoTrust, trusts } from './trust-list';

/** Enters the trusts of three years, does with each what its fate says, and tells how it went. */
export async function runTrusts(ownerUrl: string, cast: Cast): Promise<void> {
  const place = await findPlace(ownerUrl);
  const timeline = new Timeline();
  for (const [at, trust] of trusts.entries()) tell(timeline, cast, { at, trust, place });
  await timeline.run();
}

interface Told {
  readonly at: number;
  readonly trust: DemoTrust;
  readonly place: Place;
}

const settlors = ['演示实业有限公司', '自然人 3 名', '演示商会', '演示慈善基金会'];

function contentOf({ at, trust, place }: Told) {
  const { name, side, region, signedOn, filedOn, endsOn, size, purpose } = trust;
  const own = place[side];
  const province = side === 'gd' ? '44' : '52';
  return {
    ...{ name: `${name}（演示）`, signedOn, filedOn: filedOn ?? '', purpose, sizeFen: size },
    number: filedOn === null ? '' : `${province}01${filedOn.slice(0, 4)}${String(at + 1).padStart(5, '0')}`,
    authority: side === 'gd' ? '广州市民政局' : '贵州省民政厅',
    settlor: settlors[at % settlors.length] ?? '',
    trusteeId: own[(3 * at) % own.length] ?? 0,
    coTrustees: at % 4 === 1 ? '演示信托有限公司' : '',
    supervisor: at % 3 === 0 ? '演示律师事务所' : '',
    custodian: '演示银行',
    ...{ startsOn: filedOn ?? signedOn, endsOn: endsOn ?? '' },
    regionId: place.regions.get(region) ?? 0,
    note: '演示数据',
  };
}

function tell(timeline: Timeline, cast: Cast, told: Told): void {
  const { trust, place } = told;
  const { side, fate, signedOn, filedOn } = trust;
  const other = side === 'gd' ? 'gz' : 'gd';
  const [staff, reviewer, across] = [`${side}-staff`, `${side}-reviewer`, `${other}-reviewer`] as const;
  const content = contentOf(told);
  const ref = { id: 0, version: 0 };
  const step = (after: number, run: (day: PlainDate) => Promise<unknown>) =>
    timeline.at(addDays(filedOn ?? signedOn, after), async (day) => {
      await run(day);
      ref.version += 1;
    });
  step(1, async (day) => {
    const saved = await saveTrust(cast(staff, day), { ...content, programme: place.programme });
    ref.id = saved.ids[0] ?? 0;
  });
  if (fate === 'draft') return;
  step(2, (day) => submitTrust(cast(staff, day), ref));
  if (fate === 'submitted') return;
  if (fate === 'returned') {
    const reason = '请补充监察人，并附备案回执。';
    step(4, (day) => returnTrust(cast(reviewer, day), { ref, reason }));
    return;
  }
  step(4, (day) => approveTrust(cast(reviewer, day), ref));
  if (fate === 'approved') return;
  if (fate === 'official' || fate === 'corrected') {
    step(8, (day) => confirmTrust(cast(across, day), ref));
  } else {
    const less = (by: number) => ({ ...content, sizeFen: String(Number(content.sizeFen) - by) });
    const reason = '按备案回执核对，初始规模应少列十万元。';
    step(8, (day) => disputeTrust(cast(across, day), { ref, ...less(10), reason }));
    if (fate === 'disputed') return;
    const middle = '其中五万元在备案前已经到位，应当计入。';
    step(11, (day) => proposeTrustWording(cast(reviewer, day), { ref, ...less(5), reason: middle }));
    if (fate === 'proposed') return;
    step(13, (day) => agreeTrustWording(cast(across, day), ref));
  }
  tellCourse(timeline, { ownerUrl: place.ownerUrl, cast, trust, ref });
  if (fate === 'corrected')
    timeline.at(addDays(signedOn, 200), (day) => correct(cast, { ref, content, side }, day));
}

interface Corrected {
  /** What is said of the trust from then on is said of the new revision. */
  readonly ref: { id: number; version: number };
  readonly content: ReturnType<typeof contentOf>;
  readonly side: 'gd' | 'gz';
}

/** Its supervisor was found out later, and both sides put it right. */
async function correct(cast: Cast, { ref, content, side }: Corrected, day: PlainDate): Promise<void> {
  const staff = cast(`${side}-staff`, day);
  const { ids } = await correctTrust(staff, { ref: { ...ref }, reason: '补充信托文件确定的监察人。' });
  const id = ids[0] ?? 0;
  const supervisor = '演示会计师事务所';
  await saveTrust(staff, { ...content, supervisor, id, version: 1 });
  await submitTrust(staff, { id, version: 2 });
  await approveTrust(cast(`${side}-reviewer`, day), { id, version: 3 });
  await confirmTrust(cast(side === 'gd' ? 'gz-reviewer' : 'gd-reviewer', day), { id, version: 4 });
  Object.assign(ref, { id, version: 5 });
}
