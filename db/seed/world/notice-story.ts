import type { PlainDate } from '@/domain/calendar';
import type { Side } from '../people';

/** One level of a chain: issued, due, and where it came so far, signed for and answered. */
interface Level {
  readonly on: PlainDate;
  readonly due: PlainDate;
  readonly received?: PlainDate;
  readonly answered?: PlainDate;
}

export interface NoticeStory {
  readonly side: Side;
  /** The unit's code, without the side for one of the department's own. */
  readonly unit: string;
  readonly matter: string;
  readonly demand: string;
  /** Whether the matter is a decision of the ledger, of the same words. */
  readonly isDecided: boolean;
  readonly levels: readonly Level[];
  readonly answer: string;
}

type Line = readonly [
  unit: string,
  matter: string,
  demand: string,
  levels: readonly Level[],
  answer?: string,
];

function stories(side: Side, isDecided: boolean, lines: readonly Line[]): NoticeStory[] {
  return lines.map(([unit, matter, demand, levels, answer = '']) => ({
    side,
    unit,
    matter,
    demand,
    isDecided,
    levels,
    answer,
  }));
}

/** By the last day of the demo world every level stands in every state that it can have, on both sides. */
export const noticeStories: readonly NoticeStory[] = [
  ...stories('gd', false, [
    [
      'office',
      '报送上半年协作工作总结',
      '请汇总各处室情况，形成书面总结报厅办公室。',
      [{ on: '2025-07-01', due: '2025-07-15', received: '2025-07-02', answered: '2025-07-11' }],
      '上半年总结已报送，附各处室分报告。',
    ],
    [
      'personnel',
      '补充干部人才交流佐证材料',
      '请补齐 2025 年上半年三期培训的签到表和评估表。',
      [{ on: '2025-07-08', due: '2025-07-25', received: '2025-07-10', answered: '2025-07-29' }],
      '三期培训的签到表和评估表已补齐。',
    ],
    [
      'social-organisations',
      '核实结对社会组织联系人变动',
      '请逐一核对结对台账中的联系人和电话，更新后反馈。',
      [{ on: '2025-09-26', due: '2025-10-15' }],
    ],
    [
      'bureau-440100',
      '报送广州市结对帮扶三季度情况',
      '请报送三季度结对活动、到账资金和受益人数。',
      [{ on: '2025-09-19', due: '2025-10-10', received: '2025-09-22' }],
    ],
    [
      'lottery',
      '整理福彩营销协作案例',
      '请整理两省联合营销案例三个，附成效数据。',
      [{ on: '2025-08-20', due: '2025-09-10', received: '2025-08-22' }],
    ],
    [
      'bureau-440100',
      '核对广州市社会组织捐赠到账差异',
      '请与贵州受援县逐笔核对，说明差异原因。',
      [{ on: '2025-09-01', due: '2025-09-20' }],
    ],
    [
      'social-affairs',
      '完善跨省护送返乡交接台账',
      '请补录二季度交接单，缺项说明原因。',
      [
        { on: '2025-07-10', due: '2025-07-31', received: '2025-07-11' },
        { on: '2025-08-01', due: '2025-08-15', received: '2025-08-04', answered: '2025-08-13' },
      ],
      '二季度交接单已全部补录，缺项两处已说明。',
    ],
  ]),
  ...stories('gd', true, [
    [
      'assistance',
      '开通社会救助跨省核对通道',
      '该议定事项已逾期，请说明卡点并提出开通时间。',
      [
        { on: '2025-07-03', due: '2025-07-20', received: '2025-07-04' },
        { on: '2025-07-22', due: '2025-09-22', received: '2025-07-23' },
      ],
    ],
    [
      'lottery',
      '共建投注站形象升级试点',
      '该议定事项已逾期，请会同对方确认验收安排并书面答复。',
      [
        { on: '2025-04-08', due: '2025-04-30', received: '2025-04-09' },
        { on: '2025-05-06', due: '2025-06-30', received: '2025-05-07' },
        { on: '2025-09-15', due: '2025-10-08' },
      ],
    ],
    [
      'elderly-care',
      '开通粤黔旅居养老服务专线',
      '该议定事项临近时限，请确保专线按期开通并答复进展。',
      [
        { on: '2025-08-01', due: '2025-08-15', received: '2025-08-04' },
        { on: '2025-08-18', due: '2025-08-31', received: '2025-08-19' },
        { on: '2025-09-02', due: '2025-09-16', received: '2025-09-02', answered: '2025-09-15' },
      ],
      '专线号码已批复，话务人员正在培训，已与对方约定联调时间。',
    ],
  ]),
  ...stories('gz', false, [
    [
      'office',
      '报送上半年协作工作自查报告',
      '请对照任务分解表逐项自查，形成报告报厅办公室。',
      [{ on: '2025-07-02', due: '2025-07-18', received: '2025-07-03', answered: '2025-07-16' }],
      '自查报告已报送，未完成事项列明了时限。',
    ],
    [
      'personnel',
      '报送跟班学习人员名单',
      '请提出下半年赴广东跟班学习人员名单和专业需求。',
      [{ on: '2025-07-15', due: '2025-07-31', received: '2025-07-16', answered: '2025-08-05' }],
      '名单已报送，因两个市州人员调整，迟报五天。',
    ],
    [
      'elderly-care',
      '核查旅居养老基地床位数据',
      '请实地抽查三家基地，核对床位数和入住登记。',
      [{ on: '2025-09-25', due: '2025-10-20' }],
    ],
    [
      'bureau-522632',
      '报送榕江县结对项目三季度进展',
      '请报送项目进度、资金到账和受益人数，附照片。',
      [{ on: '2025-09-18', due: '2025-10-12', received: '2025-09-19' }],
    ],
    [
      'social-affairs',
      '更新跨省接送联系人名册',
      '请更新各救助管理站联系人和值班电话。',
      [{ on: '2025-08-25', due: '2025-09-12', received: '2025-08-26' }],
    ],
    [
      'bureau-522632',
      '说明慈善资金到账差异',
      '请与广东捐赠方逐笔核对 2025 年上半年到账情况。',
      [{ on: '2025-09-03', due: '2025-09-19' }],
    ],
    [
      'bureau-522600',
      '整改结对台账缺项',
      '请督促从江、榕江两县补齐台账缺项并复核。',
      [
        { on: '2025-06-20', due: '2025-07-10', received: '2025-06-23' },
        { on: '2025-07-14', due: '2025-07-31', received: '2025-07-15', answered: '2025-07-30' },
      ],
      '两县台账缺项已补齐，州局复核完毕。',
    ],
  ]),
  ...stories('gz', true, [
    [
      'child-welfare',
      '打造儿童关爱协作品牌',
      '该议定事项已逾期，请说明品牌认定的进度和完成时间。',
      [
        { on: '2025-07-07', due: '2025-07-25', received: '2025-07-08' },
        { on: '2025-07-28', due: '2025-09-20', received: '2025-07-29' },
      ],
    ],
    [
      'assistance',
      '研究社会救助家庭经济状况跨省核对办法',
      '该议定事项长期未完成，请提出办法送审稿。',
      [
        { on: '2025-05-12', due: '2025-05-30', received: '2025-05-13' },
        { on: '2025-06-03', due: '2025-06-30', received: '2025-06-04' },
        { on: '2025-09-16', due: '2025-10-09' },
      ],
    ],
    [
      'lottery',
      '共建投注站形象升级试点',
      '该议定事项已逾期，请组织两个试点站点验收。',
      [
        { on: '2025-04-10', due: '2025-04-30', received: '2025-04-11' },
        { on: '2025-05-08', due: '2025-05-31', received: '2025-05-09' },
        { on: '2025-06-04', due: '2025-06-20', received: '2025-06-04', answered: '2025-06-24' },
      ],
      '一个站点已验收，另一个因装修延期，计划 11 月验收。',
    ],
  ]),
];
