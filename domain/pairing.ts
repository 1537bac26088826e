import { addDays, type PlainDate } from './calendar';
import type { FactField, Names } from './fact';
import { type Fen, moneyShown } from './money';
import type { OrganisationKind } from './organisation';
import { dateText } from './phrase';

/** 帮扶方式 (domain.md 2.4). */
export const ways = [
  'industry',
  'employment',
  'education',
  'health',
  'elderly',
  'consumption',
  'other',
] as const;
export type Way = (typeof ways)[number];
export const wayWords: Record<Way, string> = {
  industry: '产业',
  employment: '就业',
  education: '教育',
  health: '健康',
  elderly: '养老',
  consumption: '消费',
  other: '其他',
};

/** The two organisations of a pairing. */
export const pairingEnds = ['helper', 'receiver'] as const;

/** What a pairing says. Its fields are a form's as well: nothing here may need zod, which browsers should not load. */
export type Pairing = {
  /** The Guangdong organisation that helps. */
  readonly helperId: number;
  /** The Guizhou village, organisation or station that is helped. */
  readonly receiverId: number;
  /** 协议名称 or 文号 */
  readonly agreement: string;
  readonly signedOn: PlainDate;
  /** Null where the agreement names no end. */
  readonly endsOn: PlainDate | null;
  /** 帮扶方式 in the order of `ways`, joined by commas. */
  readonly ways: string;
  readonly project: string;
  readonly plannedFen: Fen | null;
};

export function waysOf({ ways: joined }: Pick<Pairing, 'ways'>): Way[] {
  return ways.filter((way) => joined.split(',').includes(way));
}

export const pairingFields: readonly FactField<Pairing>[] = [
  { key: 'helperId', term: '帮扶单位（粤方）', text: ({ helperId }, names) => nameIn(names, helperId) },
  { key: 'receiverId', term: '受援单位（黔方）', text: ({ receiverId }, names) => nameIn(names, receiverId) },
  { key: 'agreement', term: '协议名称（文号）', text: ({ agreement }) => agreement || '未填写' },
  { key: 'signedOn', term: '签约日期', text: ({ signedOn }) => dateText(signedOn) },
  { key: 'endsOn', term: '有效期至', text: ({ endsOn }) => (endsOn === null ? '长期' : dateText(endsOn)) },
  {
    key: 'ways',
    term: '帮扶方式',
    text: (pairing) =>
      waysOf(pairing)
        .map((way) => wayWords[way])
        .join('、') || '未填写',
  },
  { key: 'project', term: '帮扶项目', text: ({ project }) => project || '未填写' },
  {
    key: 'plannedFen',
    term: '计划资金',
    text: ({ plannedFen }) => (plannedFen === null ? '未填写' : moneyShown(plannedFen)),
  },
];

/** Beside who it is between, which the record shows with their places. */
export const agreementFields = pairingFields.filter(({ key }) => key !== 'helperId' && key !== 'receiverId');

function nameIn({ organisations }: Pick<Names, 'organisations'>, id: number): string {
  return organisations[id] ?? `单位 ${id}`;
}

/** 广州市同心公益促进会—高岩村, as lists and links call a pairing. */
export function pairingName(
  { helperId, receiverId }: Pick<Pairing, 'helperId' | 'receiverId'>,
  names: Pick<Names, 'organisations'>,
): string {
  return `${nameIn(names, helperId)}—${nameIn(names, receiverId)}`;
}

/** What a pairing still lacks before it can be handed in, by field; nothing where it is complete. */
export function missingOfPairing(pairing: Pairing, today: PlainDate): Partial<Record<keyof Pairing, string>> {
  return {
    ...(pairing.signedOn > today ? { signedOn: '签约日期还没有到；签约后再提交审核。' } : {}),
    ...(pairing.agreement === '' ? { agreement: '请填写协议名称或文号；没有书面协议的请写明。' } : {}),
    ...(pairing.ways === '' ? { ways: '请至少选择一种帮扶方式。' } : {}),
  };
}

/** What the receiving end of a pairing may be, and what the pairing is called then. */
export const receiverKinds = [
  'village',
  'social-organisation',
  'station',
] as const satisfies readonly OrganisationKind[];
export type PairingKind = (typeof receiverKinds)[number];
export const pairingKindWords: Record<PairingKind, string> = {
  village: '社会组织与村',
  'social-organisation': '社会组织与社会组织',
  station: '社会工作机构与站',
};

/** Where a pairing stands between its two organisations, whatever the workflow of its record. */
export const pairingStandings = ['proposed', 'in-force', 'expiring', 'ended', 'exited'] as const;
export type PairingStanding = (typeof pairingStandings)[number];
export const pairingStandingWords: Record<PairingStanding, string> = {
  proposed: '拟结对',
  'in-force': '存续',
  expiring: '即将到期',
  ended: '已到期',
  exited: '已退出',
};

interface PairingFacts {
  /** Whether both sides stand by it. */
  readonly isOfficial: boolean;
  readonly endsOn: PlainDate | null;
  /** The day on which one side let it go. */
  readonly exitedOn: PlainDate | null;
}

/** Its standing on the day; one that ends by `expiringUntil`, which is as far ahead as the programme gives notice, is about to. */
export function pairingStanding(
  { isOfficial, endsOn, exitedOn }: PairingFacts,
  today: PlainDate,
  expiringUntil: PlainDate,
): PairingStanding {
  if (exitedOn !== null && exitedOn <= today) return 'exited';
  if (!isOfficial) return 'proposed';
  if (endsOn !== null && endsOn < today) return 'ended';
  return endsOn !== null && endsOn <= expiringUntil ? 'expiring' : 'in-force';
}

/** The first of so many days up to today: a pairing that did nothing since then sleeps. */
export function sleepingSince(today: PlainDate, sleepingDays: number): PlainDate {
  return addDays(today, 1 - sleepingDays);
}

interface Liveliness {
  readonly standing: PairingStanding;
  readonly signedOn: PlainDate;
  /** Its last activity that both sides stand by. */
  readonly lastHeldOn: PlainDate | null;
}

/** 沉睡结对: in force, and without an activity since that day; one that was signed later is too young. */
export function isSleeping({ standing, signedOn, lastHeldOn }: Liveliness, since: PlainDate): boolean {
  if (standing !== 'in-force' && standing !== 'expiring') return false;
  return (lastHeldOn ?? signedOn) < since && signedOn < since;
}
