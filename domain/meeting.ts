import { z } from 'zod';
import { type PlainDate, isPlainDate, yearOf } from './calendar';
import { chosenId, optionalText, recordId, recordRef, requiredDay, requiredText } from './input';
import { chineseNumeral } from './numeral';
import { reason } from './reading';

/** How far a 联席会议 is, from last to first; it follows from what was written down and is stored nowhere. */
export const meetingStateWords = {
  published: '已印发',
  confirmed: '会签完成',
  drafted: '纪要会签中',
  held: '已召开',
  planned: '筹备中',
} as const;
export type MeetingState = keyof typeof meetingStateWords;

export const presences = ['present', 'excused', 'observing'] as const;
export type Presence = (typeof presences)[number];
/** As minutes list them (GB/T 9704-2012, 10.3). */
export const presenceWords = {
  present: '出席',
  excused: '请假',
  observing: '列席',
} as const satisfies Record<Presence, string>;

export const signatures = ['sign', 'return'] as const;
export type Signature = (typeof signatures)[number];
export const signatureWords: Record<Signature, string> = { sign: '已会签', return: '退回修改' };

/** What a meeting's state follows from. */
export interface MeetingFacts {
  readonly heldOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  /** The newest minutes, with what each department said of them. */
  readonly minutes: {
    readonly signatures: readonly {
      readonly departmentId: number;
      readonly signature: Signature;
      readonly on: PlainDate;
    }[];
  } | null;
}

/**
 * The day from which the meeting counts: every party has signed the same minutes. Null before; a planned or merely held
 * meeting fulfils no duty.
 */
export function confirmedOn(meeting: MeetingFacts, parties: readonly number[]): PlainDate | null {
  const signed = (meeting.minutes?.signatures ?? []).filter(({ signature }) => signature === 'sign');
  if (parties.length === 0 || !parties.every((id) => signed.some((one) => one.departmentId === id)))
    return null;
  return signed.reduce((latest, { on }) => (on > latest ? on : latest), '');
}

export function meetingState(meeting: MeetingFacts, parties: readonly number[]): MeetingState {
  if (meeting.heldOn === null) return 'planned';
  if (meeting.minutes === null) return 'held';
  if (confirmedOn(meeting, parties) === null) return 'drafted';
  return meeting.publishedOn === null ? 'confirmed' : 'published';
}

/** 第三次; beyond ninety-nine the digits stay Arabic. */
export function ordinalText(number: number): string {
  return number > 99 ? `第 ${number} 次` : `第${chineseNumeral(number)}次`;
}

/** 粤黔民政领域东西部协作联席会议第三次会议, as minutes and lists call it. */
export function meetingName({
  series,
  number,
}: {
  readonly series: string;
  readonly number: number;
}): string {
  return `${series}${ordinalText(number)}会议`;
}

const about = {
  series: requiredText(60, '会议名称'),
  number: z.coerce
    .number('请填写第几次，例如 3。')
    .int('请填写第几次，例如 3。')
    .min(1, '次数从 1 开始。')
    .max(999, '次数过大，请核对。'),
  plannedOn: requiredDay('拟开会日期'),
  place: requiredText(100, '地点'),
  chair: requiredText(60, '主持人'),
};

export const meetingPlan = z.object({
  programme: z.string(),
  ...about,
  /** The earlier meeting whose standing items (每次必议) are put on this agenda too; 0 for none. */
  after: recordId.default(0),
});
export const meetingChange = recordRef.extend(about);
export const meetingHeld = recordRef.extend({ heldOn: requiredDay('召开日期') });

export const agendaItem = z.object({
  meetingId: recordId,
  title: requiredText(200, '议题'),
  ownerId: chosenId('汇报单位'),
  papers: optionalText(300, '会议材料'),
  isStanding: z.literal('on').optional(),
});
export const agendaItemRef = z.object({ id: recordId });

export const attendee = z.object({
  meetingId: recordId,
  name: requiredText(30, '姓名'),
  duty: requiredText(60, '职务'),
  presence: z.enum(presences, '请选择出席、请假或列席。'),
});
export const attendeeRef = z.object({ id: recordId });

export const minutesDraft = recordRef.extend({
  opening: requiredText(2000, '导语'),
  heard: requiredText(5000, '会议听取有关工作情况'),
  demands: optionalText(3000, '会议要求'),
});
export const minutesAnswer = z.object({ minutesId: recordId, contentHash: z.string() });
export const minutesReturn = minutesAnswer.extend({ reason });
export const meetingPublished = recordRef.extend({ documentNumber: requiredText(60, '纪要文号') });

/** What the next meeting is planned with: one number on, a year later, the rest for its host to fill in. */
export function nextMeeting(
  last: { readonly series: string; readonly number: number; readonly plannedOn: PlainDate } | null,
  programme: string,
) {
  const plannedOn = last === null ? '' : `${yearOf(last.plannedOn) + 1}${last.plannedOn.slice(4)}`;
  return {
    series: last?.series ?? `${programme}联席会议`,
    number: (last?.number ?? 0) + 1,
    plannedOn: isPlainDate(plannedOn) ? plannedOn : '',
    place: '',
    chair: '',
  };
}
