import {
  agreeVisitWording,
  approveVisit,
  confirmVisit,
  correctVisit,
  disputeVisit,
  proposeVisitWording,
  returnVisit,
  saveVisit,
  submitVisit,
} from '@/db/commands/visit';
import { asOwner } from '@/db/owner';
import { departments, programmes } from '@/db/schema';
import { addDays, type PlainDate } from '@/domain/calendar';
import type { Rank } from '@/domain/visit';
import type { Cast } from '../cast';
import type { Side } from '../people';
import { Timeline } from './timeline';

/** How far a visit of the demo world has come. */
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

interface DemoVisit {
  readonly from: Side;
  readonly on: PlainDate;
  readonly days: number;
  readonly leader: string;
  readonly duty: string;
  readonly rank: Rank;
  readonly places: string;
  readonly headcount: number;
  readonly topics: string;
  readonly outcomes: string;
  readonly fate: Fate;
}

const gdHead = { from: 'gd', leader: '黄永泰', duty: '党组书记、厅长', rank: 'head' } as const;
const gzHead = { from: 'gz', leader: '龙启明', duty: '党组书记、厅长', rank: 'head' } as const;
const gdDeputy = { from: 'gd', leader: '邓惠珍', duty: '党组成员、副厅长', rank: 'deputy' } as const;
const gzDeputy = { from: 'gz', leader: '罗定邦', duty: '党组成员、副厅长', rank: 'deputy' } as const;

const visits: readonly DemoVisit[] = [
  {
    ...gdHead,
    ...{ on: '2023-05-16', days: 3, headcount: 14, places: '贵阳市、榕江县', fate: 'official' },
    topics: '商定协作实施方案的落实办法，出席第一次联席会议。',
    outcomes: '确定八个领域的对口处室和联络员。',
  },
  {
    ...gzDeputy,
    ...{ on: '2023-08-24', days: 3, headcount: 11, places: '广州市、佛山市', fate: 'official' },
    topics: '考察社会组织结对和养老服务。',
    outcomes: '形成社会组织结对初步名单。',
  },
  {
    ...gdHead,
    ...{ on: '2024-06-04', days: 4, headcount: 12, places: '遵义市、从江县', fate: 'corrected' },
    topics: '调研旅居养老基地，出席第三次联席会议。',
    outcomes: '商定旅居养老基地名录和推介安排。',
  },
  {
    ...gzHead,
    ...{ on: '2024-09-10', days: 3, headcount: 13, places: '广州市、东莞市', fate: 'agreed' },
    topics: '对接社会工作和志愿服务站对口支援。',
    outcomes: '签订镇（街）社工站对口支援备忘录。',
  },
  {
    ...gdDeputy,
    ...{ on: '2025-05-22', days: 3, headcount: 10, places: '凯里市、黎平县', fate: 'official' },
    topics: '调研儿童关爱项目，出席第四次联席会议。',
    outcomes: '确定新增四个儿童关爱项目点。',
  },
  {
    ...gdDeputy,
    ...{ on: '2025-07-08', days: 2, headcount: 6, places: '毕节市', fate: 'returned' },
    topics: '调研慈善项目。',
    outcomes: '听取项目进展。',
  },
  {
    ...gzDeputy,
    ...{ on: '2025-08-19', days: 3, headcount: 12, places: '广州市、惠州市', fate: 'proposed' },
    topics: '对接福利彩票联合营销。',
    outcomes: '商定联合营销活动方案。',
  },
  {
    ...gdDeputy,
    ...{ on: '2025-08-26', days: 2, headcount: 9, places: '铜仁市', fate: 'disputed' },
    topics: '调研跨省接送交接流程。',
    outcomes: '拟定交接单样式。',
  },
  {
    ...gdDeputy,
    ...{ on: '2025-09-02', days: 3, headcount: 8, places: '黔西南州', fate: 'approved' },
    topics: '调研社会救助家庭经济状况核对。',
    outcomes: '商定核对请求的办理时限。',
  },
  {
    ...gzDeputy,
    ...{ on: '2025-09-22', days: 2, headcount: 7, places: '珠海市', fate: 'submitted' },
    topics: '考察未成年人保护工作站。',
    outcomes: '邀请珠海市派员授课。',
  },
  {
    ...gzHead,
    ...{ on: '2025-10-14', days: 3, headcount: 12, places: '广州市、深圳市', fate: 'draft' },
    topics: '出席第五次联席会议前的对接。',
    outcomes: '',
  },
];

interface Ids {
  readonly programme: string;
  readonly gd: number;
  readonly gz: number;
}

/** Enters the visits of three years and does with each what its fate says, in the order of days. */
export async function payVisits(ownerUrl: string, cast: Cast): Promise<void> {
  const timeline = new Timeline();
  const ids = await asOwner(ownerUrl, async (tx) => {
    const [programme] = await tx.select({ slug: programmes.slug }).from(programmes).orderBy(programmes.id);
    const sides = await tx.select({ id: departments.id, code: departments.code }).from(departments);
    const idOf = (code: string) => sides.find((side) => side.code === code)?.id ?? 0;
    return { programme: programme?.slug ?? '', gd: idOf('gd'), gz: idOf('gz') };
  });
  for (const visit of visits) pay(timeline, cast, visit, ids);
  await timeline.run();
}

function pay(timeline: Timeline, cast: Cast, visit: DemoVisit, ids: Ids): void {
  const { from, on, days, fate, ...rest } = visit;
  const other = from === 'gd' ? 'gz' : 'gd';
  const content = {
    ...rest,
    fromId: ids[from],
    startsOn: on,
    endsOn: addDays(on, days - 1),
    evidence: fate === 'draft' ? '' : '出访通知、参加人员名单',
  };
  const ref = { id: 0, version: 0 };
  const at = (after: number, run: (day: PlainDate) => Promise<unknown>) =>
    timeline.at(addDays(content.endsOn, after), async (day) => {
      await run(day);
      ref.version += 1;
    });
  const enter = fate === 'draft' ? -20 : 2;
  at(enter, async (day) => {
    const { ids: added } = await saveVisit(cast(`${from}-staff`, day), {
      ...content,
      programme: ids.programme,
    });
    ref.id = added[0] ?? 0;
  });
  if (fate === 'draft') return;
  at(2, (day) => submitVisit(cast(`${from}-staff`, day), ref));
  if (fate === 'submitted') return;
  if (fate === 'returned') {
    at(3, (day) =>
      returnVisit(cast(`${from}-reviewer`, day), { ref, reason: '请补充互访成果，附参加人员名单。' }),
    );
    return;
  }
  at(3, (day) => approveVisit(cast(`${from}-reviewer`, day), ref));
  if (fate === 'approved') return;
  if (fate === 'official' || fate === 'corrected') {
    at(6, (day) => confirmVisit(cast(`${other}-reviewer`, day), ref));
    if (fate === 'corrected') correct(timeline, cast, visit, content, ref);
    return;
  }
  const headcount = content.headcount - 2;
  const counted = { ...content, headcount, reason: '按接待名单核对，随行记者不计入。' };
  at(6, (day) => disputeVisit(cast(`${other}-reviewer`, day), { ref, ...counted }));
  if (fate === 'disputed') return;
  const middle = { ...content, headcount: headcount + 1, reason: '一名记者列入正式名单，应当计入。' };
  at(9, (day) => proposeVisitWording(cast(`${from}-reviewer`, day), { ref, ...middle }));
  if (fate === 'agreed') at(11, (day) => agreeVisitWording(cast(`${other}-reviewer`, day), ref));
}

/** The number of people was wrong, and both sides put it right. */
function correct(
  timeline: Timeline,
  cast: Cast,
  { from }: DemoVisit,
  content: Parameters<typeof saveVisit>[1],
  official: { readonly id: number; readonly version: number },
): void {
  const other = from === 'gd' ? 'gz' : 'gd';
  timeline.at('2024-07-02', async (day) => {
    const staff = cast(`${from}-staff`, day);
    const { ids } = await correctVisit(staff, { ref: official, reason: '漏计随行的两名处室负责同志。' });
    const id = ids[0] ?? 0;
    await saveVisit(staff, { ...content, headcount: 14, id, version: 1 });
    await submitVisit(staff, { id, version: 2 });
    await approveVisit(cast(`${from}-reviewer`, day), { id, version: 3 });
    await confirmVisit(cast(`${other}-reviewer`, day), { id, version: 4 });
  });
}
