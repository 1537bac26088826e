import { activityKinds, activityKindWords } from '@/domain/activity';
import type { ActivityRow } from '@/domain/ledger-row';
import { count, creditCode, day, optional, text, wan, word } from './cells';
import type { Ledger } from './ledger';
import { type BothSides, place } from './place';

const counties = ({ helped }: BothSides) => helped.filter(({ level }) => level === 'county');

export const activityLedger: Ledger<ActivityRow, BothSides> = {
  name: '结对活动台账',
  title: () => '粤黔民政领域结对活动台账',
  columns: {
    helper: {
      headings: ['帮扶社会组织名称'],
      aliases: ['帮扶单位', '帮扶社会组织', '帮扶单位名称'],
      width: 28,
      hint: '有统一社会信用代码的可不填。',
      blank: { value: '' },
      ...text(100),
    },
    creditCode: {
      headings: ['帮扶社会组织统一社会信用代码'],
      aliases: ['统一社会信用代码', '信用代码'],
      width: 22,
      hint: '18 位；系统按它和村认定是哪一项结对。',
      blank: { value: '' },
      ...creditCode,
    },
    county: {
      headings: ['县（市、区）'],
      aliases: ['受援县', '县'],
      width: 18,
      hint: '可不填；几个县有同名的村时须填。',
      blank: { value: null },
      choices: (context) => counties(context).map(({ name }) => name),
      ...optional(place('县（市、区）', ({ helped }: BothSides) => helped)),
    },
    village: {
      headings: ['村'],
      aliases: ['受援村', '村（社区）', '受援单位', '受援村（单位）'],
      width: 18,
      hint: '受援的村、社会组织或社会工作和志愿服务站。',
      ...text(100),
    },
    heldOn: {
      headings: ['活动日期'],
      aliases: ['日期', '活动时间', '开展日期'],
      width: 16,
      hint: '例如 2024-06-30。',
      ...day,
    },
    kind: {
      headings: ['活动类型'],
      aliases: ['类型', '活动类别'],
      width: 12,
      hint: '从列表中选择。',
      ...word(
        activityKindWords,
        (said) => activityKinds.find((kind) => activityKindWords[kind] === said.replace(/\s/g, '')) ?? null,
      ),
    },
    text: {
      headings: ['活动内容'],
      aliases: ['内容', '主要内容', '活动名称'],
      width: 40,
      hint: '不超过 500 字，不写个人姓名。',
      ...text(500),
    },
    moneyFen: {
      headings: ['资金（万元）'],
      aliases: ['资金', '到位资金（万元）', '投入资金（万元）'],
      width: 12,
      hint: '单位万元；没有的写 0，不清楚的留空。',
      blank: { value: null },
      ...wan,
    },
    goodsFen: {
      headings: ['物资折价（万元）'],
      aliases: ['物资折价', '物资（万元）', '物资折款（万元）'],
      width: 12,
      hint: '单位万元；没有的写 0，不清楚的留空。',
      blank: { value: null },
      ...wan,
    },
    beneficiaries: {
      headings: ['受益人数（人次）'],
      aliases: ['受益人次', '受益人数', '受益人次（人次）'],
      width: 12,
      hint: '只写数字。',
      blank: { value: null },
      ...count('人?次?', 10_000_000),
    },
  },
  identity: {
    of: ({ helper, creditCode, county, village, heldOn, kind, text }) =>
      [creditCode || helper, county?.code ?? '', village, heldOn, kind, text]
        .map((part) => part.normalize('NFKC').replace(/\s/g, ''))
        .join(' '),
    column: 'text',
  },
};
