import type { PlainDate } from '@/domain/calendar';
import type { Rank } from '@/domain/visit';
import type { Side } from '../people';

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

export interface DemoVisit {
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

export const visits: readonly DemoVisit[] = [
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
