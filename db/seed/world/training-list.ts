import type { PlainDate } from '@/domain/calendar';
import type { Hosting, TrainingKind, TrainingTopic } from '@/domain/training';
import type { Login, Side } from '../people';

/** How far a training of the demo world has come. */
type TrainingFate =
  | 'official'
  | 'corrected'
  | 'agreed'
  | 'disputed'
  | 'proposed'
  | 'approved'
  | 'submitted'
  | 'returned'
  | 'draft';

/** People of 粤 and of 黔. */
type Pair = readonly [number, number];

export interface DemoTraining {
  readonly lead: Side;
  readonly kind: TrainingKind;
  readonly on: PlainDate;
  readonly days: number;
  readonly name: string;
  readonly place: string;
  readonly topics: readonly TrainingTopic[];
  readonly attended: Pair;
  /** Of a tour. */
  readonly cadres?: Pair;
  readonly professionals?: Pair;
  /** Of a course. */
  readonly experts?: Pair;
  readonly hosting?: Hosting;
  /** Who enters it, where it is not the department. */
  readonly by?: Login;
  readonly fate: TrainingFate;
}

type Course = readonly [
  lead: Side,
  on: PlainDate,
  days: number,
  name: string,
  place: string,
  topics: readonly TrainingTopic[],
  attended: Pair,
  experts: Pair,
  more?: Partial<DemoTraining>,
];
type Tour = readonly [
  lead: Side,
  on: PlainDate,
  days: number,
  name: string,
  place: string,
  topics: readonly TrainingTopic[],
  cadres: number,
  professionals: number,
  more?: Partial<DemoTraining>,
];

const joint = { hosting: 'joint' } as const;

const courses: readonly Course[] = [
  ['gd', '2023-06-13', 4, '社工站督导骨干培训班', '贵阳市', ['social-work'], [8, 62], [5, 2]],
  ['gz', '2023-07-18', 3, '城乡社区治理能力提升班', '遵义市', ['governance'], [6, 74], [3, 3]],
  ['gd', '2023-09-05', 5, '养老护理师资培训班', '广州市', ['elderly-care'], [12, 48], [6, 0]],
  [
    'gz',
    '2023-10-17',
    3,
    '社会组织负责人研修班',
    '贵阳市',
    ['social-organisation', 'charity'],
    [20, 45],
    [4, 2],
    joint,
  ],
  ['gd', '2023-11-14', 2, '儿童主任业务培训', '线上', ['other'], [30, 66], [3, 1], { kind: 'online' }],
  ['gz', '2023-12-05', 3, '公益慈善项目管理培训班', '安顺市', ['charity'], [4, 52], [2, 2]],
  ['gd', '2024-03-19', 4, '镇街社工站站长培训班', '贵阳市', ['social-work', 'governance'], [10, 78], [6, 2]],
  ['gz', '2024-04-23', 3, '养老机构安全管理培训班', '毕节市', ['elderly-care'], [5, 65], [3, 2]],
  ['gd', '2024-06-18', 5, '养老护理技能提升班', '佛山市', ['elderly-care'], [14, 56], [5, 0]],
  ['gz', '2024-07-16', 3, '社会组织党建与规范化培训班', '贵阳市', ['social-organisation'], [6, 54], [3, 3]],
  [
    'gd',
    '2024-09-24',
    2,
    '慈善法修订解读培训',
    '线上',
    ['charity'],
    [38, 62],
    [4, 0],
    { kind: 'online', fate: 'corrected' },
  ],
  [
    'gz',
    '2024-10-22',
    4,
    '基层治理创新研修班',
    '遵义市',
    ['governance'],
    [18, 46],
    [3, 3],
    { ...joint, fate: 'agreed' },
  ],
  ['gz', '2024-11-19', 3, '社会救助经办人员培训班', '都匀市', ['other'], [3, 71], [2, 2]],
  ['gd', '2025-03-11', 4, '社工实务督导进阶班', '贵阳市', ['social-work'], [8, 60], [6, 2]],
  ['gz', '2025-04-15', 3, '社区工作者能力提升班', '铜仁市', ['governance'], [6, 68], [3, 3]],
  ['gd', '2025-05-20', 5, '认知症照护师资培训班', '广州市', ['elderly-care'], [12, 44], [7, 0]],
  ['gz', '2025-06-17', 3, '社会组织规范化建设培训班', '贵阳市', ['social-organisation'], [8, 52], [3, 3]],
  [
    'gz',
    '2025-07-08',
    3,
    '乡村社工骨干培训班',
    '榕江县',
    ['social-work'],
    [4, 46],
    [3, 1],
    { by: 'gz-county' },
  ],
  ['gd', '2025-07-22', 2, '慈善信托实务培训', '线上', ['charity'], [42, 48], [4, 1], { kind: 'online' }],
  [
    'gd',
    '2025-08-19',
    4,
    '志愿服务管理人员培训班',
    '广州市',
    ['social-work'],
    [16, 40],
    [4, 0],
    { by: 'gd-city', fate: 'disputed' },
  ],
  [
    'gz',
    '2025-09-02',
    3,
    '旅居养老服务培训班',
    '黔西南州',
    ['elderly-care'],
    [10, 58],
    [3, 3],
    { fate: 'approved' },
  ],
  [
    'gd',
    '2025-09-16',
    3,
    '儿童福利机构护理培训班',
    '贵阳市',
    ['other'],
    [6, 50],
    [4, 1],
    { fate: 'submitted' },
  ],
  [
    'gz',
    '2025-09-09',
    3,
    '婚俗改革工作培训班',
    '凯里市',
    ['governance', 'other'],
    [4, 60],
    [2, 2],
    { fate: 'returned' },
  ],
  [
    'gd',
    '2025-10-21',
    4,
    '社工站规范化建设培训班',
    '贵阳市',
    ['social-work'],
    [10, 60],
    [5, 2],
    { fate: 'draft' },
  ],
];

const tours: readonly Tour[] = [
  [
    'gz',
    '2023-08-22',
    4,
    '社会工作和养老服务考察学习',
    '广州市、佛山市',
    ['social-work', 'elderly-care'],
    14,
    10,
  ],
  ['gd', '2023-09-19', 3, '社会组织参与乡村振兴考察学习', '贵阳市、榕江县', ['social-organisation'], 9, 7],
  ['gz', '2023-11-07', 4, '基层治理考察学习', '深圳市、东莞市', ['governance'], 18, 0],
  ['gz', '2024-04-09', 5, '养老机构运营考察学习', '广州市、珠海市', ['elderly-care'], 8, 14],
  ['gd', '2024-05-28', 3, '旅居养老和志愿服务考察学习', '遵义市', ['elderly-care', 'social-work'], 12, 6],
  ['gz', '2024-08-20', 4, '公益慈善和社会组织考察学习', '深圳市', ['charity', 'social-organisation'], 11, 9],
  ['gz', '2024-10-15', 20, '社工机构跟班学习', '广州市', ['social-work'], 0, 15, { kind: 'attachment' }],
  ['gz', '2024-11-12', 4, '社区治理考察学习', '佛山市', ['governance'], 16, 2],
  ['gz', '2025-04-22', 4, '社会工作考察学习', '广州市、中山市', ['social-work'], 12, 12],
  ['gd', '2025-06-10', 3, '养老服务考察学习', '六盘水市', ['elderly-care'], 10, 8],
  ['gz', '2025-07-15', 4, '慈善和社会组织考察学习', '深圳市', ['charity', 'social-organisation'], 9, 11],
  [
    'gz',
    '2025-08-12',
    20,
    '养老机构跟班学习',
    '珠海市',
    ['elderly-care'],
    0,
    16,
    { kind: 'attachment', fate: 'proposed' },
  ],
  ['gd', '2025-09-10', 3, '基层治理考察学习', '贵阳市', ['governance'], 15, 3, { fate: 'approved' }],
];

/** Everybody who travels is of the side that sends. */
const sent = (lead: Side, count: number): Pair => (lead === 'gd' ? [count, 0] : [0, count]);

export const trainings: readonly DemoTraining[] = [
  ...courses.map(([lead, on, days, name, place, topics, attended, experts, more]): DemoTraining => ({
    ...{ lead, on, days, name, place, topics, attended, experts, kind: 'course', fate: 'official' },
    ...more,
  })),
  ...tours.map(([lead, on, days, name, place, topics, cadres, professionals, more]): DemoTraining => ({
    ...{ lead, on, days, name, place, topics, kind: 'tour', fate: 'official' },
    attended: sent(lead, cadres + professionals),
    cadres: sent(lead, cadres),
    professionals: sent(lead, professionals),
    ...more,
  })),
];
