import type { PlainDate } from './calendar';
import type { FactField } from './fact';
import { type Fen, moneyExact } from './money';
import { dateText, daysText } from './phrase';

/** 慈善项目 and 儿童关爱项目 are one noun. */
export const projectKinds = ['charity', 'child-care'] as const;
export type ProjectKind = (typeof projectKinds)[number];
export const projectKindWords: Record<ProjectKind, string> = {
  charity: '慈善项目',
  'child-care': '儿童关爱项目',
};

/** 服务领域 (domain.md 2.4, 慈善项目台账). */
export const projectFields = [
  'schooling',
  'health',
  'elderly',
  'children',
  'disabled',
  'relief',
  'industry',
  'village',
  'other',
] as const;
export type ProjectField = (typeof projectFields)[number];
export const projectFieldWords: Record<ProjectField, string> = {
  schooling: '助学',
  health: '助医',
  elderly: '助老',
  children: '关爱儿童',
  disabled: '助残',
  relief: '济困',
  industry: '产业帮扶',
  village: '乡村建设',
  other: '其他',
};

/** Whether the public is asked for money, which has to be filed and made public (慈善法). */
export const fundraisings = ['directed', 'public'] as const;
export type Fundraising = (typeof fundraisings)[number];
export const fundraisingWords: Record<Fundraising, string> = {
  directed: '不公开募捐',
  public: '公开募捐',
};

/**
 * What a project says. First and second are the programme's parties in their order; null is not filled in, which is not 0.
 * Its fields are a form's as well: nothing here may need zod, which browsers should not load.
 */
export type Project = {
  readonly kind: ProjectKind;
  readonly name: string;
  /** 项目编号 */
  readonly number: string;
  /** 牵头单位, of either side. */
  readonly leadId: number;
  /** 合作单位, of the other side. */
  readonly partnerId: number | null;
  /** 其他参与单位 */
  readonly others: string;
  readonly field: ProjectField;
  /** 活动基地, as it is called. */
  readonly base: string;
  /** Where it works: a county or prefecture of the receiving side. */
  readonly regionId: number;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly fundraising: Fundraising;
  /** 公开募捐备案编号 */
  readonly fundraisingNumber: string;
  /** 预算 by source. */
  readonly budgetFirstFen: Fen | null;
  readonly budgetSecondFen: Fen | null;
  readonly budgetPublicFen: Fen | null;
  readonly budgetOtherFen: Fen | null;
  /** 预计受益人数 by kind. */
  readonly children: number | null;
  readonly elderly: number | null;
  readonly disabled: number | null;
  readonly otherPeople: number | null;
  readonly summary: string;
};

/** The parts of the budget, as a form asks for them. */
export const budgetTerms = {
  budgetFirstFen: '粤方投入',
  budgetSecondFen: '黔方投入',
  budgetPublicFen: '社会募集',
  budgetOtherFen: '其他来源',
} as const satisfies Partial<Record<keyof Project, string>>;
export type BudgetField = keyof typeof budgetTerms;
export const budgetFields = Object.keys(budgetTerms) as BudgetField[];

export const beneficiaryTerms = {
  children: '儿童',
  elderly: '老年人',
  disabled: '残疾人',
  otherPeople: '其他群众',
} as const satisfies Partial<Record<keyof Project, string>>;
export type BeneficiaryField = keyof typeof beneficiaryTerms;
export const beneficiaryFields = Object.keys(beneficiaryTerms) as BeneficiaryField[];

/** 预算合计; null while no part is filled in. */
export function budgetOf(project: Pick<Project, BudgetField>): Fen | null {
  const parts = budgetFields.flatMap((key) => project[key] ?? []);
  return parts.length === 0 ? null : parts.reduce((sum, fen) => sum + fen, 0);
}

/** 预计受益人数; null while no kind is filled in. */
export function beneficiariesOf(project: Pick<Project, BeneficiaryField>): number | null {
  const parts = beneficiaryFields.flatMap((key) => project[key] ?? []);
  return parts.length === 0 ? null : parts.reduce((sum, count) => sum + count, 0);
}

/** That one of the name is there, with its days: to whoever enters the next. */
export function enteredBefore({
  name,
  startsOn,
  endsOn,
}: Pick<Project, 'name' | 'startsOn' | 'endsOn'>): string {
  return `已登记同名项目“${name}”（${daysText(startsOn, endsOn)}）。`;
}

const money = (key: BudgetField): FactField<Project> => ({
  key,
  term: `预算：${budgetTerms[key]}`,
  text: (project) => (project[key] === null ? '未填写' : moneyExact(project[key])),
});

const people = (key: BeneficiaryField): FactField<Project> => ({
  key,
  term: `预计受益：${beneficiaryTerms[key]}`,
  text: (project) => (project[key] === null ? '未填写' : `${project[key]} 人`),
});

const orEmpty = (text: string) => text || '未填写';

export const projectContentFields: readonly FactField<Project>[] = [
  { key: 'kind', term: '项目类别', text: ({ kind }) => projectKindWords[kind] },
  { key: 'name', term: '项目名称', text: ({ name }) => name },
  { key: 'number', term: '项目编号', text: ({ number }) => orEmpty(number) },
  {
    key: 'leadId',
    term: '牵头单位',
    text: ({ leadId }, { organisations }) => organisations[leadId] ?? `单位 ${leadId}`,
  },
  {
    key: 'partnerId',
    term: '合作单位',
    text: ({ partnerId }, { organisations }) =>
      partnerId === null ? '未填写' : (organisations[partnerId] ?? `单位 ${partnerId}`),
  },
  { key: 'others', term: '其他参与单位', text: ({ others }) => orEmpty(others) },
  { key: 'field', term: '服务领域', text: ({ field }) => projectFieldWords[field] },
  { key: 'base', term: '活动基地', text: ({ base }) => orEmpty(base) },
  {
    key: 'regionId',
    term: '实施地',
    text: ({ regionId }, { regions }) => regions[regionId] ?? `区划 ${regionId}`,
  },
  { key: 'startsOn', term: '开始日期', text: ({ startsOn }) => dateText(startsOn) },
  { key: 'endsOn', term: '结束日期', text: ({ endsOn }) => dateText(endsOn) },
  { key: 'fundraising', term: '募捐方式', text: ({ fundraising }) => fundraisingWords[fundraising] },
  {
    key: 'fundraisingNumber',
    term: '公开募捐备案编号',
    text: ({ fundraisingNumber }) => orEmpty(fundraisingNumber),
  },
  ...budgetFields.map(money),
  ...beneficiaryFields.map(people),
  { key: 'summary', term: '项目内容', text: ({ summary }) => orEmpty(summary) },
];
