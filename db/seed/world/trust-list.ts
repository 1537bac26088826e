import type { PlainDate } from '@/domain/calendar';
import type { TrustEventKind } from '@/domain/trust-life';

/** What becomes of a trust's record. */
type TrustFate =
  | 'official'
  | 'corrected'
  | 'agreed'
  | 'disputed'
  | 'proposed'
  | 'approved'
  | 'submitted'
  | 'returned'
  | 'draft';

/** Something that happened to it: 追加 with 万元, 年度报告 with its year. */
export type DemoTrustEvent = readonly [kind: TrustEventKind, on: PlainDate, of?: string];

/** A trust of the demo world. Names and amounts are invented. */
export interface DemoTrust {
  readonly name: string;
  readonly side: 'gd' | 'gz';
  /** Division code of whom it is for. */
  readonly region: string;
  readonly signedOn: PlainDate;
  readonly filedOn: PlainDate | null;
  readonly endsOn?: PlainDate;
  /** 万元 */
  readonly size: string;
  readonly purpose: string;
  readonly fate: TrustFate;
  readonly events?: readonly DemoTrustEvent[];
  /** Nobody reports what is left of it. */
  readonly isSilent?: boolean;
}

/** In the order in which they were signed: reported on in time, near the day, late, changed, expired, ended. */
export const trusts: readonly DemoTrust[] = [
  {
    ...{ name: '山海同心助学慈善信托', side: 'gd', region: '522600', signedOn: '2023-07-03' },
    ...{ filedOn: '2023-07-07', size: '300', purpose: '资助黔东南州困难家庭学生完成学业', fate: 'official' },
    events: [
      ['details-published', '2023-07-25'],
      ['added', '2024-06-18', '100'],
      ['reported', '2024-06-20', '2023'],
      ['changed', '2024-09-10', '监察人变更为另一律师事务所'],
      ['change-published', '2024-10-08'],
      ['reported', '2025-06-05', '2024'],
    ],
  },
  {
    ...{ name: '乡村医生培养慈善信托', side: 'gd', region: '522632', signedOn: '2023-08-14' },
    ...{ filedOn: '2023-08-18', endsOn: '2026-08-13', size: '200', fate: 'official' },
    purpose: '资助乡村医生进修，添置村卫生室设备',
    events: [
      ['details-published', '2023-09-01'],
      ['reported', '2024-08-10', '2023'],
      ['reported', '2025-07-28', '2024'],
    ],
  },
  {
    ...{ name: '黔山关爱老人慈善信托', side: 'gz', region: '522631', signedOn: '2023-10-30' },
    ...{ filedOn: '2023-11-06', size: '120', purpose: '改善农村互助养老点', fate: 'official' },
    // Its next report is due on 20 October 2025.
    events: [
      ['details-published', '2023-11-22'],
      ['reported', '2024-10-20', '2023'],
    ],
  },
  {
    ...{ name: '粤黔儿童大病救助慈善信托', side: 'gd', region: '522636', signedOn: '2023-11-20' },
    ...{ filedOn: '2023-11-24', size: '150', purpose: '救助困难家庭大病儿童', fate: 'official' },
    events: [
      ['details-published', '2023-12-08'],
      ['reported', '2024-11-15', '2023'],
      ['terminated', '2025-02-28', '信托财产已按目的用完，余款 1.2 万元用于相近目的。'],
      ['liquidated', '2025-06-20'],
    ],
  },
  {
    ...{ name: '茶山产业帮扶慈善信托', side: 'gd', region: '520327', signedOn: '2024-01-10' },
    ...{ filedOn: '2024-01-15', size: '260', purpose: '扶持合作社改良茶园', fate: 'official' },
    // Nobody has reported on it, which was due on 15 January 2025.
    events: [['details-published', '2024-01-30']],
    isSilent: true,
  },
  {
    ...{ name: '村级图书室慈善信托', side: 'gd', region: '522634', signedOn: '2024-03-28' },
    ...{ filedOn: '2024-04-02', size: '180', purpose: '为村小和村委会配置图书', fate: 'official' },
    // The change of August should have been public by 4 September 2025.
    events: [
      ['details-published', '2024-04-19'],
      ['reported', '2025-03-28', '2024'],
      ['changed', '2025-08-05', '增加一家共同受托人'],
    ],
  },
  {
    ...{ name: '非遗传承人培育慈善信托', side: 'gz', region: '522601', signedOn: '2024-06-12' },
    ...{ filedOn: '2024-06-20', size: '90', purpose: '资助青年学习刺绣和蜡染', fate: 'corrected' },
    events: [
      ['details-published', '2024-07-15'],
      ['reported', '2025-06-12', '2024'],
    ],
  },
  {
    ...{ name: '应急救灾慈善信托', side: 'gd', region: '520000', signedOn: '2024-09-02' },
    ...{
      filedOn: '2024-09-06',
      endsOn: '2025-08-31',
      size: '80',
      purpose: '汛期救灾物资储备',
      fate: 'official',
    },
    events: [['details-published', '2024-09-23']],
  },
  {
    ...{ name: '社区康复慈善信托', side: 'gd', region: '522622', signedOn: '2024-10-08' },
    ...{ filedOn: '2024-10-12', size: '220', purpose: '资助残疾人社区康复', fate: 'agreed' },
    // Its first report is due on 12 October 2025.
    events: [
      ['details-published', '2024-10-30'],
      ['added', '2025-05-16', '80'],
    ],
  },
  {
    ...{ name: '山区教师关爱慈善信托', side: 'gd', region: '522629', signedOn: '2025-03-10' },
    ...{ filedOn: '2025-03-12', size: '200', purpose: '资助山区教师体检和进修', fate: 'official' },
    events: [['details-published', '2025-03-25']],
  },
  {
    ...{ name: '侗乡古村保护慈善信托', side: 'gz', region: '522631', signedOn: '2025-05-19' },
    ...{ filedOn: '2025-05-23', size: '75', purpose: '保护传统村落公共建筑', fate: 'disputed' },
  },
  {
    ...{ name: '青年志愿服务慈善信托', side: 'gd', region: '522632', signedOn: '2025-06-16' },
    ...{ filedOn: '2025-06-20', size: '60', purpose: '支持支教支医志愿者', fate: 'proposed' },
  },
  {
    ...{ name: '饮水安全慈善信托', side: 'gz', region: '522328', signedOn: '2025-08-11' },
    ...{ filedOn: '2025-08-15', size: '45', purpose: '改善山区学校饮水', fate: 'approved' },
  },
  {
    ...{ name: '校园午餐慈善信托', side: 'gd', region: '522636', signedOn: '2025-08-25' },
    ...{ filedOn: '2025-08-29', size: '110', purpose: '补贴山区学校午餐', fate: 'approved' },
  },
  {
    ...{ name: '敬老院适老化慈善信托', side: 'gz', region: '520328', signedOn: '2025-09-08' },
    ...{ filedOn: '2025-09-11', size: '70', purpose: '敬老院适老化改造', fate: 'submitted' },
  },
  {
    ...{ name: '留守老人探访慈善信托', side: 'gd', region: '522601', signedOn: '2025-09-10' },
    ...{ filedOn: '2025-09-15', size: '50', purpose: '支持村级探访队伍', fate: 'returned' },
  },
  {
    // Official before it is filed, which was due on 25 September 2025.
    ...{ name: '林业碳汇慈善信托', side: 'gz', region: '522600', signedOn: '2025-09-18' },
    ...{ filedOn: null, size: '100', purpose: '以碳汇收益资助护林户', fate: 'official' },
  },
  {
    ...{ name: '数字乡村慈善信托', side: 'gd', region: '522632', signedOn: '2025-09-24' },
    ...{ filedOn: null, size: '130', purpose: '培训乡村电商人员', fate: 'draft' },
  },
];
