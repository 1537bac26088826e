import type { PlainDate } from './calendar';
import type { Party } from './department';
import type { FactField } from './fact';
import { type Fen, moneyShown } from './money';
import { daysText } from './phrase';

/** 类别 (domain.md 2.4). */
export const trainingKinds = ['course', 'online', 'tour', 'attachment'] as const;
export type TrainingKind = (typeof trainingKinds)[number];
export const trainingKindWords: Record<TrainingKind, string> = {
  course: '专项培训',
  online: '线上培训',
  tour: '参观学习',
  attachment: '跟班学习',
};
/** 考察学习 of the plan (its measures 2.3 and 2.4): people go to the other province. */
export const tourKinds = ['tour', 'attachment'] as const satisfies readonly TrainingKind[];

export function isTour(kind: TrainingKind): boolean {
  return tourKinds.some((one) => one === kind);
}

/** 领域: the five that the plan names, and what is none of them. */
export const planFields = [
  'social-work',
  'governance',
  'elderly-care',
  'charity',
  'social-organisation',
] as const;
export const trainingTopics = [...planFields, 'other'] as const;
export type TrainingTopic = (typeof trainingTopics)[number];
export const trainingTopicWords: Record<TrainingTopic, string> = {
  'social-work': '社会工作',
  governance: '基层治理',
  'elderly-care': '养老服务',
  charity: '公益慈善',
  'social-organisation': '社会组织',
  other: '其他',
};

export const hostings = ['alone', 'joint'] as const;
export type Hosting = (typeof hostings)[number];
export const hostingWords: Record<Hosting, string> = { alone: '一方主办', joint: '联合主办' };

/**
 * What a training says. First and second are the programme's parties in their order; null is not filled in, which is not
 * 0. Its fields are a form's as well: nothing here may need zod, which browsers should not load.
 */
export type Training = {
  /** The department that holds the course, takes the lead of a joint one, or sends people on a tour. */
  readonly leadId: number;
  readonly hosting: Hosting;
  readonly kind: TrainingKind;
  readonly name: string;
  /** 领域 in the order of `trainingTopics`, joined by commas. */
  readonly topics: string;
  /** 承办单位 */
  readonly organiser: string;
  readonly place: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** 学时 in tenths. */
  readonly tenthHours: number | null;
  readonly expertsFirst: number | null;
  readonly expertsSecond: number | null;
  readonly planned: number | null;
  readonly attendedFirst: number | null;
  readonly attendedSecond: number | null;
  readonly cadresFirst: number | null;
  readonly cadresSecond: number | null;
  readonly professionalsFirst: number | null;
  readonly professionalsSecond: number | null;
  /** 结业取证人数 */
  readonly completed: number | null;
  /** 收回的有效问卷, and of them 满意及以上: a share is made of them, and never averaged. */
  readonly rated: number | null;
  readonly satisfied: number | null;
  readonly costFen: Fen | null;
  /** 通知文号 */
  readonly notice: string;
};

/** The counts of people, as a form asks for them and a sentence names them. */
export const peopleTerms = {
  expertsFirst: '粤方授课专家',
  expertsSecond: '黔方授课专家',
  planned: '计划人数',
  attendedFirst: '粤方实到人数',
  attendedSecond: '黔方实到人数',
  cadresFirst: '粤方民政干部',
  cadresSecond: '黔方民政干部',
  professionalsFirst: '粤方专业人才',
  professionalsSecond: '黔方专业人才',
  completed: '结业取证人数',
  rated: '评价人数',
  satisfied: '其中满意人数',
} as const satisfies Partial<Record<keyof Training, string>>;
export type PeopleField = keyof typeof peopleTerms;
export const peopleFields = Object.keys(peopleTerms) as PeopleField[];

export function topicsOf({ topics }: Pick<Training, 'topics'>): TrainingTopic[] {
  return trainingTopics.filter((topic) => topics.split(',').includes(topic));
}

/** The share of those asked who were content; null where nobody was asked, or what they said is not filled in. */
export function satisfactionOf({ rated, satisfied }: Pick<Training, 'rated' | 'satisfied'>): number | null {
  return rated === null || rated === 0 || satisfied === null ? null : satisfied / rated;
}

export function topicsText(training: Pick<Training, 'topics'>): string {
  return (
    topicsOf(training)
      .map((topic) => trainingTopicWords[topic])
      .join('、') || '未填写'
  );
}

/** 24.5, as 学时 are typed and read. */
export function hoursText(tenthHours: number): string {
  return String(tenthHours / 10);
}

/** 粤方主办, 粤黔联合主办（粤方牵头）, 黔方派出. */
export function leadText(
  { leadId, hosting, kind }: Pick<Training, 'leadId' | 'hosting' | 'kind'>,
  parties: readonly Party[],
): string {
  const lead = parties.find(({ id }) => id === leadId)?.short ?? '';
  if (hosting === 'joint')
    return `${parties.map(({ short }) => short).join('')}${hostingWords.joint}（${lead}方牵头）`;
  return `${lead}方${isTour(kind) ? '派出' : '主办'}`;
}

const people = (key: PeopleField): FactField<Training> => ({
  key,
  term: peopleTerms[key],
  text: (training) => (training[key] === null ? '未填写' : `${training[key]} 人`),
});

export const trainingFields: readonly FactField<Training>[] = [
  {
    key: 'leadId',
    term: '主办（派出）方',
    text: ({ leadId }, { parties }) => `${parties.find(({ id }) => id === leadId)?.short ?? ''}方`,
  },
  { key: 'hosting', term: '主办方式', text: ({ hosting }) => hostingWords[hosting] },
  { key: 'kind', term: '类别', text: ({ kind }) => trainingKindWords[kind] },
  { key: 'name', term: '班次名称', text: ({ name }) => name },
  { key: 'topics', term: '领域', text: topicsText },
  { key: 'organiser', term: '承办单位', text: ({ organiser }) => organiser || '未填写' },
  { key: 'place', term: '地点', text: ({ place }) => place },
  { key: 'startsOn', term: '开始日期', text: ({ startsOn }) => daysText(startsOn, startsOn) },
  { key: 'endsOn', term: '结束日期', text: ({ endsOn }) => daysText(endsOn, endsOn) },
  {
    key: 'tenthHours',
    term: '学时',
    text: ({ tenthHours }) => (tenthHours === null ? '未填写' : `${hoursText(tenthHours)} 学时`),
  },
  ...peopleFields.map(people),
  {
    key: 'costFen',
    term: '经费',
    text: ({ costFen }) => (costFen === null ? '未填写' : moneyShown(costFen)),
  },
  { key: 'notice', term: '通知文号', text: ({ notice }) => notice || '未填写' },
];

/** 2025年养老护理骨干培训班（2025年3月4日至6日）, as links and tasks call a training. */
export function trainingName({
  name,
  startsOn,
  endsOn,
}: Pick<Training, 'name' | 'startsOn' | 'endsOn'>): string {
  return `${name}（${daysText(startsOn, endsOn)}）`;
}
