import type { PlainDate } from '@/domain/calendar';
import type { Fundraising, ProjectField, ProjectKind } from '@/domain/project';

/** What becomes of a project's record, and of the project. */
type ProjectFate =
  | 'official'
  | 'corrected'
  | 'agreed'
  | 'disputed'
  | 'proposed'
  | 'approved'
  | 'submitted'
  | 'returned'
  | 'draft';

/** A project of the demo world. Names and amounts are invented. */
export interface DemoProject {
  readonly kind: ProjectKind;
  readonly name: string;
  readonly lead: 'gd' | 'gz';
  readonly field: ProjectField;
  /** Division code of where it works. */
  readonly region: string;
  readonly base: string;
  readonly on: PlainDate;
  readonly until: PlainDate;
  /** 万元 of 粤, 黔, the public and others; '' is not filled in. */
  readonly budget: readonly [string, string, string, string];
  /** Children, the elderly, the disabled, others. */
  readonly people: readonly [string, string, string, string];
  readonly fundraising?: Fundraising;
  readonly fate: ProjectFate;
  /** How it went: in time, late with what has to be public, brought to its end, given up. */
  readonly course: 'planned' | 'in-time' | 'late' | 'finished' | 'evaluated' | 'stopped';
  readonly brand?: 'both' | 'one' | 'withdrawn';
}

const of = (
  kind: ProjectKind,
  name: string,
  lead: 'gd' | 'gz',
  field: ProjectField,
  region: string,
  days: readonly [PlainDate, PlainDate],
  budget: DemoProject['budget'],
  people: DemoProject['people'],
  rest: Pick<DemoProject, 'fate' | 'course'> & Partial<DemoProject>,
): DemoProject => ({
  ...{ kind, name, lead, field, region, on: days[0], until: days[1], budget, people },
  base: `${name.slice(0, 4)}活动基地`,
  ...rest,
});

/** In the order in which they begin. */
export const projects: readonly DemoProject[] = [
  of(
    'charity',
    '山乡助学金计划',
    'gd',
    'schooling',
    '522632',
    ['2023-07-01', '2024-06-30'],
    ['60', '', '', ''],
    ['300', '', '', ''],
    { fate: 'official', course: 'evaluated' },
  ),
  of(
    'child-care',
    '乡村儿童暑期托管',
    'gz',
    'children',
    '522631',
    ['2023-07-10', '2023-12-31'],
    ['12', '6', '', ''],
    ['240', '', '', ''],
    { fate: 'official', course: 'evaluated' },
  ),
  of(
    'charity',
    '乡镇卫生院义诊车',
    'gd',
    'health',
    '520527',
    ['2023-09-01', '2025-08-31'],
    ['48', '8', '', ''],
    ['', '900', '120', '1600'],
    { fate: 'official', course: 'finished' },
  ),
  of(
    'charity',
    '村级养老互助幸福院',
    'gz',
    'elderly',
    '520402',
    ['2023-10-01', '2025-12-31'],
    ['30', '24', '', '6'],
    ['', '420', '30', ''],
    { fate: 'official', course: 'in-time' },
  ),
  of(
    'child-care',
    '童心阅读角',
    'gd',
    'children',
    '520626',
    ['2023-11-01', '2026-10-31'],
    ['36', '4', '18', ''],
    ['1800', '', '', ''],
    { fate: 'official', course: 'in-time', fundraising: 'public', brand: 'both' },
  ),
  of(
    'charity',
    '苗绣非遗工坊',
    'gd',
    'industry',
    '522631',
    ['2024-01-01', '2025-12-31'],
    ['40', '10', '', ''],
    ['', '', '20', '160'],
    { fate: 'corrected', course: 'in-time' },
  ),
  of(
    'charity',
    '助残就业车间',
    'gz',
    'disabled',
    '520328',
    ['2024-02-01', '2024-07-31'],
    ['15', '5', '', ''],
    ['', '', '60', ''],
    { fate: 'official', course: 'evaluated' },
  ),
  of(
    'child-care',
    '留守儿童亲情视频屋',
    'gd',
    'children',
    '522326',
    ['2024-03-01', '2026-02-28'],
    ['28', '7', '', ''],
    ['960', '', '', ''],
    { fate: 'official', course: 'late', brand: 'one' },
  ),
  of(
    'charity',
    '饮水净化进山村',
    'gd',
    'village',
    '522328',
    ['2024-03-15', '2025-06-30'],
    ['80', '', '20', ''],
    ['', '', '', '2400'],
    { fate: 'official', course: 'finished', fundraising: 'public' },
  ),
  of(
    'charity',
    '大病救助联合基金',
    'gd',
    'health',
    '522601',
    ['2024-05-01', '2027-04-30'],
    ['120', '30', '60', '10'],
    ['80', '220', '', '260'],
    { fate: 'official', course: 'in-time', fundraising: 'public' },
  ),
  of(
    'charity',
    '茶园产业帮扶示范',
    'gz',
    'industry',
    '520328',
    ['2024-06-01', '2025-05-31'],
    ['50', '20', '', ''],
    ['', '', '', '380'],
    { fate: 'official', course: 'stopped' },
  ),
  of(
    'child-care',
    '山里娃足球营',
    'gd',
    'children',
    '522632',
    ['2024-07-01', '2026-06-30'],
    ['22', '8', '', ''],
    ['560', '', '', ''],
    { fate: 'agreed', course: 'in-time', brand: 'both' },
  ),
  of(
    'charity',
    '易地搬迁社区食堂',
    'gz',
    'elderly',
    '520524',
    ['2024-09-01', '2025-08-31'],
    ['26', '18', '', ''],
    ['', '320', '', '90'],
    { fate: 'official', course: 'late' },
  ),
  of(
    'charity',
    '冬日暖衣行动',
    'gd',
    'relief',
    '520526',
    ['2024-10-15', '2025-02-28'],
    ['18', '', '6', ''],
    ['700', '500', '', '800'],
    { fate: 'official', course: 'finished', fundraising: 'public' },
  ),
  of(
    'child-care',
    '困境儿童心理关爱',
    'gd',
    'children',
    '520621',
    ['2025-01-10', '2026-12-31'],
    ['45', '15', '', ''],
    ['1100', '', '', ''],
    { fate: 'official', course: 'in-time', brand: 'withdrawn' },
  ),
  of(
    'charity',
    '助学支教联合行动',
    'gd',
    'schooling',
    '520424',
    ['2025-04-01', '2026-03-31'],
    ['25', '5', '', ''],
    ['420', '', '', ''],
    { fate: 'disputed', course: 'planned' },
  ),
  of(
    'charity',
    '老年大学山区分校',
    'gz',
    'elderly',
    '520322',
    ['2025-05-01', '2026-04-30'],
    ['16', '14', '', ''],
    ['', '260', '', ''],
    { fate: 'proposed', course: 'planned' },
  ),
  of(
    'child-care',
    '儿童之家提质',
    'gz',
    'children',
    '522624',
    ['2025-06-01', '2026-05-31'],
    ['20', '20', '', ''],
    ['680', '', '', ''],
    { fate: 'approved', course: 'planned' },
  ),
  of(
    'charity',
    '助农电商直播间',
    'gd',
    'industry',
    '522729',
    ['2025-07-01', '2026-06-30'],
    ['38', '6', '', ''],
    ['', '', '', '240'],
    { fate: 'returned', course: 'planned' },
  ),
  of(
    'charity',
    '社区康复辅具租赁',
    'gd',
    'disabled',
    '520303',
    ['2025-08-01', '2026-07-31'],
    ['24', '', '', ''],
    ['', '60', '180', ''],
    { fate: 'submitted', course: 'planned' },
  ),
  of(
    'child-care',
    '开学第一课书包计划',
    'gd',
    'children',
    '522628',
    ['2025-09-01', '2025-12-31'],
    ['9', '', '', ''],
    ['450', '', '', ''],
    { fate: 'official', course: 'planned' },
  ),
  of(
    'charity',
    '重阳敬老月',
    'gz',
    'elderly',
    '520602',
    ['2025-10-01', '2025-11-30'],
    ['', '4', '', ''],
    ['', '', '', ''],
    { fate: 'draft', course: 'planned' },
  ),
];
