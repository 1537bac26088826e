import { z } from 'zod';
import { daysBetween, isPlainDate, type PlainDate } from './calendar';
import { chosenId, optionalText, recordId, recordRef, recordRefs, requiredText } from './input';
import { documentNumber } from './numeral';
import type { OrganisationKind } from './organisation';
import { dateText } from './phrase';
import { Refusal } from './refusal';

/** 三单 (domain.md 2.2), from the first to the last; each next one only when the one before went unanswered. */
export const noticeLevels = ['assign', 'remind', 'supervise'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];
export const noticeLevelWords: Record<NoticeLevel, string> = {
  assign: '交办单',
  remind: '催办单',
  supervise: '督办单',
};
/** The colour that a level is told by, always beside its word. */
export const noticeLampWords: Record<NoticeLevel, string> = {
  assign: '蓝色',
  remind: '黄色',
  supervise: '红色',
};
const numberWords: Record<NoticeLevel, string> = { assign: '交', remind: '催', supervise: '督' };

/** 粤民交〔2025〕1号: the department's short name, what it is, the year in six-angled brackets, the number unpadded. */
export function noticeNumber({
  short,
  level,
  year,
  serial,
}: {
  readonly short: string;
  readonly level: NoticeLevel;
  readonly year: number;
  readonly serial: number;
}): string {
  return documentNumber(`${short}民${numberWords[level]}`, year, serial);
}

/** How far a notice is, from last to first; it follows from what was written down and is stored nowhere. */
export const noticeStates = ['answered', 'escalated', 'received', 'issued'] as const;
export type NoticeState = (typeof noticeStates)[number];
export const noticeStateWords: Record<NoticeState, string> = {
  answered: '已答复',
  escalated: '已升级',
  received: '待答复',
  issued: '待签收',
};

/** What a notice's state follows from. */
export interface NoticeFacts {
  readonly level: NoticeLevel;
  readonly dueOn: PlainDate;
  readonly receivedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  /** A notice of the next level was issued upon it. */
  readonly hasNext: boolean;
}

export function noticeState({ receivedOn, answeredOn, hasNext }: NoticeFacts): NoticeState {
  if (answeredOn !== null) return 'answered';
  if (hasNext) return 'escalated';
  return receivedOn === null ? 'issued' : 'received';
}

/** 逾期: nobody answered, its date is past, and no further notice has taken its place. */
export function isOverdue(notice: NoticeFacts, today: PlainDate): boolean {
  return notice.answeredOn === null && !notice.hasNext && today > notice.dueOn;
}

/** How a notice stands, in one sentence. */
export function noticeSentence(notice: NoticeFacts, today: PlainDate): string {
  const { level, dueOn, answeredOn } = notice;
  const due = dateText(dueOn);
  if (answeredOn !== null) {
    const late = answeredOn > dueOn ? `，比时限 ${due}晚 ${daysBetween(dueOn, answeredOn)} 天` : '';
    return `${dateText(answeredOn)}答复${late}。`;
  }
  const next = nextLevel(level);
  if (notice.hasNext && next !== null) return `时限 ${due}已过未答复，已签发${noticeLevelWords[next]}。`;
  if (isOverdue(notice, today)) return `时限 ${due}已过 ${daysBetween(dueOn, today)} 天，尚未答复。`;
  const left = daysBetween(today, dueOn);
  return left === 0 ? '今天到期，尚未答复。' : `距时限 ${due}还有 ${left} 天。`;
}

/** Whom a notice waits for; null once it waits for nobody. */
export function noticeWaitsFor(notice: NoticeFacts, unit: string): string | null {
  const state = noticeState(notice);
  return state === 'issued' ? `${unit}签收` : state === 'received' ? `${unit}答复` : null;
}

/** The level above; null of the last. */
export function nextLevel(level: NoticeLevel): NoticeLevel | null {
  return noticeLevels[noticeLevels.indexOf(level) + 1] ?? null;
}

export function canEscalate(notice: NoticeFacts, today: PlainDate): boolean {
  return nextLevel(notice.level) !== null && isOverdue(notice, today);
}

/** The level that a notice upon this one has, or a refusal that says why there is none. */
export function levelAfter(notice: NoticeFacts, today: PlainDate): NoticeLevel {
  const next = nextLevel(notice.level);
  const word = noticeLevelWords[notice.level];
  if (next === null) {
    throw new Refusal('conflict', `${word}已是最后一级；请约谈责任单位，或在联席会议上通报。`);
  }
  if (notice.answeredOn !== null) {
    throw new Refusal('conflict', `该${word}已答复，不需要${noticeLevelWords[next]}；请刷新页面查看答复。`);
  }
  if (notice.hasNext) {
    throw new Refusal('conflict', `该${word}已升级为${noticeLevelWords[next]}；请刷新页面，查看最新的一单。`);
  }
  if (today <= notice.dueOn) {
    throw new Refusal(
      'conflict',
      `该${word}的时限 ${dateText(notice.dueOn)}还没有过；过期未答复才能签发${noticeLevelWords[next]}，请先等待答复。`,
    );
  }
  return next;
}

/** A department commands its own divisions, centres and bureaus; partners and social organisations are only asked. */
const commandedKinds = [
  'department',
  'division',
  'centre',
  'bureau',
] as const satisfies readonly OrganisationKind[];

export function isCommanded(kind: OrganisationKind): boolean {
  return commandedKinds.some((one) => one === kind);
}

/** What the unit does with a notice. */
export const noticeActWords = { receive: '签收', answer: '答复' } as const;
export type NoticeAct = keyof typeof noticeActWords;
const stateBefore: Record<NoticeAct, NoticeState> = { receive: 'issued', answer: 'received' };

export function canActOn(notice: NoticeFacts, act: NoticeAct): boolean {
  return noticeState(notice) === stateBefore[act];
}

/** Refuses what the notice's state does not allow, and says what to do instead. */
export function refuseAct(notice: NoticeFacts, act: NoticeAct): void {
  if (canActOn(notice, act)) return;
  const state = noticeState(notice);
  const word = noticeLevelWords[notice.level];
  if (state === 'escalated') {
    throw new Refusal('conflict', `该${word}已升级；请刷新页面，在最新的一单上${noticeActWords[act]}。`);
  }
  if (state === 'issued') throw new Refusal('conflict', `该${word}还没有签收；请先签收，再答复。`);
  throw new Refusal(
    'conflict',
    `该${word}现为“${noticeStateWords[state]}”，不能${noticeActWords[act]}；请刷新页面，按最新状态办理。`,
  );
}

const demand = requiredText(1000, '要求');
const dueOn = z.string().trim().refine(isPlainDate, '请填写时限，例如 2025-10-15。');

/** The first notice of a chain, or, upon a previous one, the next: about the same matter, to the same unit. */
export const noticeIssued = z.object({
  organisationId: chosenId('责任单位'),
  matter: requiredText(200, '事项'),
  demand,
  dueOn,
  /** The decision that it is about; 0 for none. */
  resolutionId: recordId.default(0),
  /** The notice that went unanswered; 0 for none. */
  previousId: recordId.default(0),
  previousVersion: recordId.default(0),
});

export const noticeRefs = recordRefs({
  none: '请先勾选要签收的单。',
  tooMany: '一次最多签收 200 份，请分批。',
  most: 200,
});

export const noticeAnswer = recordRef.extend({
  text: requiredText(1000, '答复'),
  evidence: optionalText(500, '佐证材料'),
});
