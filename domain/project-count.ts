import type { PlainDate } from './calendar';
import { countedQuarters } from './counted-quarter';
import { type Fen, moneyExact } from './money';
import { dateText } from './phrase';

/**
 * 季度累计数: what a project has come to from its start to a quarter's last day. Null is not filled in, which is not 0. What was
 * spent is not here: payments say that.
 */
export interface ProjectCount {
  readonly countedOn: PlainDate;
  /** 募集收入, and what of it came from 粤. */
  readonly raisedFen: Fen | null;
  readonly raisedFirstFen: Fen | null;
  readonly managementFen: Fen | null;
  /** 受益人数, each person of the project once. */
  readonly people: number | null;
  /** Of them children. */
  readonly children: number | null;
  /** 受益人次 */
  readonly services: number | null;
  /** Where it has worked, counties by division code, joined by commas. */
  readonly counties: string | null;
}

export const projectMoneyTerms = {
  raisedFen: '募集收入',
  raisedFirstFen: '其中粤方投入',
  managementFen: '管理费用',
} as const satisfies Partial<Record<keyof ProjectCount, string>>;
type MoneyField = keyof typeof projectMoneyTerms;
export const projectMoneyFields = Object.keys(projectMoneyTerms) as MoneyField[];

export const projectPeopleTerms = {
  people: '受益人数',
  children: '其中儿童',
  services: '受益人次',
} as const satisfies Partial<Record<keyof ProjectCount, string>>;
type PeopleField = keyof typeof projectPeopleTerms;
export const projectPeopleFields = Object.keys(projectPeopleTerms) as PeopleField[];

const growing = [...projectMoneyFields, ...projectPeopleFields] as const;
const terms = { ...projectMoneyTerms, ...projectPeopleTerms };

/** The counties of a count, by division code; none where nobody has said. */
export function countiesOf({ counties }: Pick<ProjectCount, 'counties'>): string[] {
  return counties === null ? [] : counties.split(',');
}

/** The count alone of what carries more. */
export function projectCountIn(said: ProjectCount): ProjectCount {
  const { countedOn, raisedFen, raisedFirstFen, managementFen, people, children, services, counties } = said;
  return { countedOn, raisedFen, raisedFirstFen, managementFen, people, children, services, counties };
}

/** As history tells of it: 截至2025年6月30日：募集收入 12 万元；受益人数 300. */
export function countTitle(count: ProjectCount): string {
  const said = growing.flatMap((key) => {
    const amount = count[key];
    if (amount === null) return [];
    return [`${terms[key]} ${key.endsWith('Fen') ? moneyExact(amount) : amount}`];
  });
  const counties = countiesOf(count).length;
  const all = [...said, ...(counties === 0 ? [] : [`覆盖县 ${counties} 个`])];
  return `截至${dateText(count.countedOn)}：${all.join('；')}`;
}

type CountProblems = Partial<Record<keyof ProjectCount, string>>;

/**
 * What is wrong with counts, by field: not of an ended quarter of the project, parts above their whole, nothing said at all, or less
 * than at an earlier quarter (more than at a later one), for what is counted from the start on never goes down.
 */
export function wrongOfProjectCount(
  count: ProjectCount,
  others: readonly ProjectCount[],
  startsOn: PlainDate,
  today: PlainDate,
): CountProblems {
  const { countedOn, raisedFen, raisedFirstFen, people, children, services } = count;
  const isEmpty = growing.every((key) => count[key] === null) && count.counties === null;
  return {
    ...outOfOrder(count, others),
    ...(isEmpty ? { raisedFen: '请至少填写一项；不掌握的留空，没有的填 0。' } : {}),
    ...(isAbove(raisedFirstFen, raisedFen) ? { raisedFirstFen: '粤方投入不能多于募集收入，请核对。' } : {}),
    ...(isAbove(children, people) ? { children: '受益儿童不能多于受益人数，请核对。' } : {}),
    ...(isAbove(people, services) ? { services: '受益人次不能少于受益人数，请核对。' } : {}),
    ...(countedOn < startsOn ? { countedOn: '这个季度末项目还没有开始；请选择以后的季度。' } : {}),
    ...(countedQuarters(today).some(({ endsOn }) => endsOn === countedOn)
      ? {}
      : { countedOn: '请选择已经结束的季度。' }),
  };
}

function isAbove(part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && part > whole;
}

function outOfOrder(count: ProjectCount, others: readonly ProjectCount[]): CountProblems {
  const problems: CountProblems = {};
  for (const key of growing) {
    const own = count[key];
    const wrong = others.find((other) => {
      const [before, after] = other.countedOn < count.countedOn ? [other[key], own] : [own, other[key]];
      return other.countedOn !== count.countedOn && isAbove(before, after);
    });
    if (wrong === undefined) continue;
    const amount = wrong[key] ?? 0;
    const text = key.endsWith('Fen') ? moneyExact(amount) : String(amount);
    const word = wrong.countedOn < count.countedOn ? '少' : '多';
    problems[key] =
      `累计${terms[key].replace('其中', '')}不能${word}于截至${dateText(wrong.countedOn)}的 ${text}；请核对，那一季有误的先更正那一季。`;
  }
  return problems;
}

/** Of several counts of one quarter the last, in the order of quarters; `counts` in the order in which they were made. */
export function lastWords<Count extends { readonly countedOn: PlainDate }>(
  counts: readonly Count[],
): Count[] {
  const last = new Map(counts.map((count) => [count.countedOn, count]));
  return [...last.values()].toSorted((one, other) => (one.countedOn < other.countedOn ? -1 : 1));
}
