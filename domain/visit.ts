import type { PlainDate } from './calendar';
import type { Party } from './department';
import type { FactField } from './fact';
import { dateText } from './phrase';

/** Who leads a visit: a leader of the department, or it is none (口径 of the plan's 1.1.1). */
export const ranks = ['head', 'deputy'] as const;
export type Rank = (typeof ranks)[number];
export const rankWords: Record<Rank, string> = { head: '厅主要负责同志', deputy: '其他厅领导' };

/** What a visit says. Its fields are a form's as well: nothing here may need zod, which browsers should not load. */
export type Visit = {
  /** The department that travels. */
  readonly fromId: number;
  readonly leader: string;
  /** 职务 */
  readonly duty: string;
  readonly rank: Rank;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly places: string;
  readonly headcount: number;
  readonly topics: string;
  readonly outcomes: string;
  readonly evidence: string;
};

/** 粤→黔: from the side that travels to the other. */
export function directionText(fromId: number, parties: readonly Party[]): string {
  const from = parties.find(({ id }) => id === fromId);
  const to = parties.find(({ id }) => id !== fromId);
  return `${from?.short ?? ''}→${to?.short ?? ''}`;
}

export const visitFields: readonly FactField<Visit>[] = [
  { key: 'fromId', term: '互访方向', text: ({ fromId }, { parties }) => directionText(fromId, parties) },
  { key: 'leader', term: '带队领导', text: ({ leader }) => leader },
  { key: 'duty', term: '职务', text: ({ duty }) => duty },
  { key: 'rank', term: '职级', text: ({ rank }) => rankWords[rank] },
  { key: 'startsOn', term: '开始日期', text: ({ startsOn }) => dateText(startsOn) },
  { key: 'endsOn', term: '结束日期', text: ({ endsOn }) => dateText(endsOn) },
  { key: 'places', term: '到访地点', text: ({ places }) => places },
  { key: 'headcount', term: '人数', text: ({ headcount }) => `${headcount} 人` },
  { key: 'topics', term: '对接事项', text: ({ topics }) => topics || '未填写' },
  { key: 'outcomes', term: '互访成果', text: ({ outcomes }) => outcomes || '未填写' },
  { key: 'evidence', term: '佐证材料', text: ({ evidence }) => evidence || '未填写' },
];

/** What is wrong with a visit even as a draft, by field. */
export function wrongOfVisit(
  { fromId }: Visit,
  parties: readonly number[],
): Partial<Record<keyof Visit, string>> {
  return parties.includes(fromId) ? {} : { fromId: '请选择互访方向。' };
}

/** What a visit still lacks before it can be handed in, by field; nothing where it is complete. */
export function missingOfVisit(visit: Visit, today: PlainDate): Partial<Record<keyof Visit, string>> {
  return {
    ...(visit.endsOn > today ? { endsOn: '互访尚未结束；结束后再提交审核。' } : {}),
    ...(visit.topics === '' ? { topics: '请填写对接事项。' } : {}),
    ...(visit.outcomes === '' ? { outcomes: '请填写互访成果；没有形成成果的请写明。' } : {}),
  };
}

/** 粤→黔 黄永泰率队（2025年6月4日）, as lists and links call a visit. */
export function visitName(
  visit: Pick<Visit, 'fromId' | 'leader' | 'startsOn'>,
  parties: readonly Party[],
): string {
  return `${directionText(visit.fromId, parties)} ${visit.leader}率队（${dateText(visit.startsOn)}）`;
}
