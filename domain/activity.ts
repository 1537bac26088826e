import { addDays, daysBetween, type PlainDate } from './calendar';
import type { FactField } from './fact';
import { type Fen, moneyShown } from './money';
import { dateText } from './phrase';

/** 活动类型, as ledgers name them (domain.md 2.4, samples). */
export const activityKinds = [
  'schooling',
  'clinic',
  'consumption',
  'condolence',
  'skills',
  'industry',
  'employment',
  'elderly',
  'children',
  'donation',
  'other',
] as const;
export type ActivityKind = (typeof activityKinds)[number];
export const activityKindWords: Record<ActivityKind, string> = {
  schooling: '助学',
  clinic: '义诊',
  consumption: '消费帮扶',
  condolence: '走访慰问',
  skills: '技能培训',
  industry: '产业帮扶',
  employment: '就业帮扶',
  elderly: '助老',
  children: '关爱儿童',
  donation: '捐资捐物',
  other: '其他',
};

/** One thing that a pairing did. Its fields are a form's as well: nothing here may need zod, which browsers should not load. */
export type Activity = {
  /** The pairing's first revision. */
  readonly pairingId: number;
  readonly heldOn: PlainDate;
  readonly kind: ActivityKind;
  readonly text: string;
  /** Null where it was not filled in, which is not 0. */
  readonly moneyFen: Fen | null;
  /** What goods are worth. */
  readonly goodsFen: Fen | null;
  /** 受益人次 */
  readonly beneficiaries: number | null;
};

const amount = (fen: Fen | null) => (fen === null ? '未填写' : moneyShown(fen));

export const activityFields: readonly FactField<Activity>[] = [
  {
    key: 'pairingId',
    term: '结对',
    text: ({ pairingId }, { pairings }) => pairings[pairingId] ?? `结对 ${pairingId}`,
  },
  { key: 'heldOn', term: '活动日期', text: ({ heldOn }) => dateText(heldOn) },
  { key: 'kind', term: '活动类型', text: ({ kind }) => activityKindWords[kind] },
  { key: 'text', term: '活动内容', text: ({ text }) => text || '未填写' },
  { key: 'moneyFen', term: '资金', text: ({ moneyFen }) => amount(moneyFen) },
  { key: 'goodsFen', term: '物资折价', text: ({ goodsFen }) => amount(goodsFen) },
  {
    key: 'beneficiaries',
    term: '受益人次',
    text: ({ beneficiaries }) => (beneficiaries === null ? '未填写' : `${beneficiaries} 人次`),
  },
];

/** 2024年3月7日助学, as links and tasks call an activity. */
export function activityName({ heldOn, kind }: Pick<Activity, 'heldOn' | 'kind'>): string {
  return `${dateText(heldOn)}${activityKindWords[kind]}`;
}

/** What is wrong even in a draft: a year that nobody means. */
export function wrongOfActivity(heldOn: PlainDate): Partial<Record<keyof Activity, string>> {
  return heldOn < '2000-01-01' ? { heldOn: '请核对活动日期的年份。' } : {};
}

/** What an activity still lacks before it can be handed in, by field; nothing where it is complete. */
export function missingOfActivity(
  { heldOn, text, beneficiaries }: Activity,
  today: PlainDate,
): Partial<Record<keyof Activity, string>> {
  return {
    ...(heldOn > today ? { heldOn: '活动日期还没有到；开展后再提交审核。' } : {}),
    ...(text === '' ? { text: '请写明活动内容。' } : {}),
    ...(beneficiaries === null ? { beneficiaries: '请填写受益人次；没有的填 0。' } : {}),
  };
}

/** How many days two entries of one activity may lie apart. */
const near = 3;

/** The days on which another entry of the same activity may be dated. */
export function nearDays(heldOn: PlainDate): readonly [PlainDate, PlainDate] {
  return [addDays(heldOn, -near), addDays(heldOn, near)];
}

/** What is told of one that may be the same. */
export function loggedBefore({
  heldOn,
  kind,
  text,
  moneyFen,
  goodsFen,
}: Omit<Activity, 'pairingId'>): string {
  const worth = moneyShown((moneyFen ?? 0) + (goodsFen ?? 0));
  const said = text.slice(0, 60) || '未写内容';
  return `这项结对在${dateText(heldOn)}已登记一次${activityKindWords[kind]}（款物${worth}）：${said}。`;
}

type Amounts = Pick<Activity, 'heldOn' | 'moneyFen' | 'goodsFen'>;

/**
 * Whether two activities of one pairing may be one that was entered twice: at most three days apart, and of about the
 * same worth, which is within a fifth of the larger; an amount that was left empty is like any other.
 */
export function looksAlike(one: Amounts, other: Amounts): boolean {
  if (Math.abs(daysBetween(one.heldOn, other.heldOn)) > near) return false;
  const worth = ({ moneyFen, goodsFen }: Amounts) =>
    moneyFen === null && goodsFen === null ? null : (moneyFen ?? 0) + (goodsFen ?? 0);
  const [first, second] = [worth(one), worth(other)];
  if (first === null || second === null) return true;
  return Math.abs(first - second) * 5 <= Math.max(first, second);
}
