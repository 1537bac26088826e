import { type Letter, letterDocument } from '../letter';
import { type Minutes, minutesDocument } from '../minutes';
import { type Notice, noticeDocument } from '../notice';
import { documentNumber } from '@/domain/numeral';
import { issueNumber } from '../numeral';
import { type ProjectLedger, projectLedgerDocument } from '../project-ledger';
import { type StatementPaper, statementDocument } from '../statement';
import { type TaskTable, taskTableDocument } from '../task-table';
import { projectRow } from './project-row';

/** Documents as the product makes them; the persons are invented. */
export const minutes: Minutes = {
  series: '粤黔民政领域东西部协作联席会议',
  number: issueNumber(3),
  host: '广东省民政厅',
  issuedOn: '2023-06-21',
  title: '关于深化粤黔民政领域东西部协作有关工作的会议纪要',
  meeting: {
    name: '粤黔民政领域东西部协作第三次联席会议',
    heldOn: '2023-06-01',
    place: '广州市',
    chair: '广东省民政厅厅长陈某',
  },
  opening: '会议总结了2022年以来两省民政部门协作情况，研究部署了下一阶段重点任务。',
  heard: [
    '会议听取了两省民政厅关于东西部协作工作进展情况的汇报。会议认为，协作机制运行平稳，社会组织结对帮扶、养老服务协同发展、跨省接送返等工作取得积极成效，但部分结对协议活动不足、资金到账确认不及时等问题仍需重视。',
  ],
  resolutions: [
    {
      text: '建立社会组织结对帮扶双方确认台账，逐项登记协议、活动和受益情况',
      leads: ['广东省民政厅社会组织管理局', '贵州省民政厅社会组织管理处'],
      supporting: ['两省社会组织总会'],
      due: '2023年9月30日前',
    },
    {
      text: '联合开展“康养到贵州”旅居养老推介活动',
      leads: ['广东省民政厅养老服务处', '贵州省民政厅养老服务处'],
      supporting: ['黔东南州民政局', '佛山市民政局'],
      due: '2023年12月31日前',
    },
    {
      text: '加强流浪乞讨人员跨省接送返工作衔接',
      leads: ['广东省民政厅社会事务处', '贵州省民政厅社会事务处'],
      supporting: [],
      due: '长期坚持',
    },
  ],
  demands: [
    '两省民政厅要把议定事项纳入年度督查，明确责任单位和责任人，每季度通报一次进展；对临近时限的及时提醒，对超期未完成的说明原因并限期办结。',
  ],
  attendance: [
    {
      label: '出席',
      sides: [
        { side: '广东省民政厅', names: ['陈某', '林某', '黄某', '何某'] },
        { side: '贵州省民政厅', names: ['杨某', '吴某', '龙某'] },
      ],
    },
    { label: '请假', sides: [{ side: '贵州省民政厅', names: ['潘某（因公出差）'] }] },
    { label: '列席', sides: [{ side: '广东省社会组织总会', names: ['梁某'] }] },
  ],
  attachments: ['议定事项任务分解表'],
  copies: ['广东省人民政府办公厅', '贵州省人民政府办公厅', '各参会单位'],
  isDraft: false,
};

export const letter: Letter = {
  agency: '广东省民政厅',
  number: documentNumber('粤民函', 2023, 12),
  title: '广东省民政厅关于商请反馈议定事项进展情况的函',
  addressees: ['贵州省民政厅'],
  paragraphs: [
    '粤黔民政领域东西部协作第三次联席会议于2023年6月1日在广州召开，议定事项3项。根据会议纪要要求，双方每季度通报一次进展情况。',
    '现将我厅牵头事项进展情况和任务分解表送贵厅，请核对结对帮扶、旅居养老、跨省接送返等数据，并将贵厅牵头事项进展情况于2023年10月10日前反馈我厅。',
  ],
  attachments: [
    '粤黔民政领域东西部协作第三次联席会议纪要',
    '粤黔民政领域东西部协作第三次联席会议议定事项任务分解表（截至2023年9月30日）',
  ],
  issuedOn: '2023-10-08',
  isSealed: true,
  contact: { name: '林某', telephone: '020-00000000' },
  copies: ['广州市、佛山市、东莞市民政局'],
  isDraft: false,
};

export const notice: Notice = {
  kind: 'supervise',
  agency: '广东省民政厅',
  number: documentNumber('粤民督', 2023, 3),
  subject: '社会组织结对帮扶台账确认工作',
  unit: '佛山市民政局',
  matter: '第三次联席会议议定事项第1项：建立社会组织结对帮扶双方确认台账，逐项登记协议、活动和受益情况。',
  demands: [
    '核对本市社会组织结对协议42份，补齐签约日期和有效期。',
    '对六个月内没有活动的结对逐一说明原因。',
    '形成书面报告并附佐证材料。',
  ],
  dueOn: '2023-10-31',
  signatory: '林某',
  issuedOn: '2023-10-09',
  receipt: null,
  isDraft: false,
};

const task = {
  resolution: '建立社会组织结对帮扶双方确认台账，逐项登记协议、活动和受益情况',
  area: '社会力量参与协作',
  guangdongLead: '广东省民政厅社会组织管理局',
  guizhouLead: '贵州省民政厅社会组织管理处',
  supporting: '两省社会组织总会',
  due: '2023年9月30日',
  expectedResult: '双方确认的台账1份，每季度更新',
  progress: '已登记结对协议126份，其中双方确认118份；8份待贵州方核对签约日期。',
  state: '推进中',
} as const;

export const taskTable: TaskTable = {
  attachment: '附件',
  title: '粤黔民政领域东西部协作第三次联席会议议定事项任务分解表',
  creator: '广东省民政厅',
  asOf: '2023-09-30',
  tasks: Array.from({ length: 14 }, () => task),
  isDraft: false,
};

const unsigned = [
  { name: '广东省民政厅', signed: null },
  { name: '贵州省民政厅', signed: null },
] as const;

export const projectLedger: ProjectLedger = {
  attachment: '附件',
  title: '粤黔民政领域慈善和儿童关爱项目台账',
  creator: '广东省民政厅',
  exporter: '陈某（广东省民政厅，2025年9月30日）',
  asOf: '2025-09-30',
  narrowed: '',
  projects: Array.from({ length: 45 }, (_, at) => projectRow(at)),
  parties: unsigned,
};

export const statement: StatementPaper = {
  attachment: '附件',
  title: '粤黔民政领域2024年度资金对账单',
  creator: '贵州省民政厅',
  exporter: '杨某（贵州省民政厅，2025年9月30日）',
  asOf: '2025-01-15',
  year: 2024,
  sums: { pledged: 1_234_567_890, paid: 1_200_345_678, received: 1_187_345_123, used: 903_400_001 },
  gaps: {
    ...{ 'in-transit': 5_000_000, fee: 555, instalment: 6_000_000, error: -1_000_000, crossing: 2_000_000 },
    ...{ reversed: -4_999_500, open: 5_999_500 },
  },
  annex: [
    {
      source: '大病救助联合基金（黔东南苗族侗族自治州困难家庭儿童先天性心脏病救治专项）',
      item: '拨付未对账（编号 12）',
      fen: 5_999_500,
      note: '2024年12月30日汇出，银行处理中，预计2025年1月到账后对账。',
    },
    {
      source: '开学第一课书包计划',
      item: '对账未办结（编号 5）',
      fen: 5_000_000,
      note: '双方确认在途，次年到账后对账。',
    },
  ],
  standing: '广东省民政厅、贵州省民政厅已在平台签署',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  notes: ['本单由梁某于2025年1月15日生成，所列为生成时的原文。'],
  parties: [
    { name: '广东省民政厅', signed: { by: '梁某', role: '审核人', on: '2025-01-20' } },
    { name: '贵州省民政厅', signed: { by: '吴某', role: '审核人', on: '2025-01-22' } },
  ],
  isDraft: false,
};

/** Every document that the product makes, by the format it is laid out in. */
export const documents = {
  minutes: minutesDocument(minutes),
  letter: letterDocument(letter),
  notice: noticeDocument(notice),
  'task table': taskTableDocument(taskTable),
  'project ledger': projectLedgerDocument(projectLedger),
  statement: statementDocument(statement),
} as const;
