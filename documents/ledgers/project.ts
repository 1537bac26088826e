import type { ProjectLedgerRow } from '@/domain/charity-row';
import {
  beneficiaryTerms,
  budgetTerms,
  fundraisings,
  fundraisingWords,
  projectFields,
  projectFieldWords,
  projectKinds,
  projectKindWords,
} from '@/domain/project';
import { count, day, text, word } from './cells';
import { codeOf, optionalWan, words } from './columns';
import type { Ledger } from './ledger';
import { type BothSides, place } from './place';
import { oneOf } from './said';

const budget = (term: string) => optionalWan(['预算（万元）', term], [`${term}（万元）`]);

const people = (term: string) => ({
  headings: ['预计受益人数', term] as const,
  width: 10,
  hint: '只写人数；没有的留空。',
  blank: { value: null },
  ...count('人', 1_000_000),
});

/** 慈善项目台账 (domain.md 2.4): charity and child-care projects as they are entered. */
export const projectLedger: Ledger<ProjectLedgerRow, BothSides> = {
  name: '慈善项目台账',
  title: () => '粤黔民政领域慈善和儿童关爱项目台账',
  columns: {
    number: words('项目编号', 50, 16),
    name: {
      headings: ['项目名称'],
      aliases: ['名称'],
      width: 30,
      hint: '不超过 100 字。',
      ...text(100),
    },
    kind: {
      headings: ['项目类别'],
      aliases: ['项目类型', '类别'],
      width: 14,
      hint: '慈善项目或儿童关爱项目。',
      ...word(projectKindWords, oneOf(projectKinds, projectKindWords)),
    },
    field: {
      headings: ['服务领域'],
      aliases: ['领域'],
      width: 12,
      hint: '从列表中选择。',
      ...word(projectFieldWords, oneOf(projectFields, projectFieldWords)),
    },
    lead: {
      headings: ['牵头单位'],
      aliases: ['实施慈善组织', '实施单位', '牵头慈善组织'],
      width: 26,
      hint: '登记证书上的全称。',
      ...text(100),
    },
    leadCode: codeOf('牵头单位', ['统一社会信用代码', '信用代码', '牵头单位代码']),
    partner: words('合作单位', 100, 26, ['合作方']),
    partnerCode: codeOf('合作单位', ['合作单位代码', '合作方统一社会信用代码']),
    others: words('其他参与单位', 300, 22),
    region: {
      headings: ['实施地'],
      aliases: ['实施地区', '实施地点', '县（市、区）'],
      width: 18,
      hint: '受援一方的市（州）或县（市、区）全称。',
      ...place('实施地', ({ helped }) => helped),
    },
    base: words('活动基地', 100, 20),
    startsOn: {
      headings: ['开始日期'],
      aliases: ['起始日期', '开始时间'],
      width: 16,
      hint: '例如 2024-06-30。',
      ...day,
    },
    endsOn: {
      headings: ['结束日期'],
      aliases: ['终止日期', '结束时间'],
      width: 16,
      hint: '例如 2024-12-31。',
      ...day,
    },
    fundraising: {
      headings: ['募捐方式'],
      aliases: ['是否公募', '是否公开募捐'],
      width: 12,
      hint: '公开募捐或不公开募捐；“是否公募”一列写是或否。',
      ...word(fundraisingWords, (said) => {
        const plain = said.replace(/\s/g, '');
        if (['是', '公募'].includes(plain)) return 'public';
        if (['否', '非公募'].includes(plain)) return 'directed';
        return oneOf(fundraisings, fundraisingWords)(said);
      }),
    },
    fundraisingNumber: words('公开募捐备案编号', 50, 18, ['公募备案编号', '备案编号']),
    budgetFirstFen: budget(budgetTerms.budgetFirstFen),
    budgetSecondFen: budget(budgetTerms.budgetSecondFen),
    budgetPublicFen: budget(budgetTerms.budgetPublicFen),
    budgetOtherFen: budget(budgetTerms.budgetOtherFen),
    children: people(beneficiaryTerms.children),
    elderly: people(beneficiaryTerms.elderly),
    disabled: people(beneficiaryTerms.disabled),
    otherPeople: people(beneficiaryTerms.otherPeople),
    summary: words('项目内容', 500, 36, ['内容', '主要内容']),
  },
  identity: {
    of: ({ lead, leadCode, name, startsOn }) =>
      [leadCode || lead, name, startsOn].map((part) => part.normalize('NFKC').replace(/\s/g, '')).join(' '),
    column: 'name',
  },
  check: ({ startsOn, endsOn }) =>
    endsOn < startsOn ? { endsOn: '结束日期早于开始日期；请核对这两个日期。' } : {},
};
