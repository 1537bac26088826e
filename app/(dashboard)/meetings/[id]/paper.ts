import 'server-only';
import type { MeetingRecord } from '@/db/queries/meeting-record';
import { type Minutes } from '@/documents/word/minutes';
import { issueNumber } from '@/documents/word/numeral';
import type { TaskTable } from '@/documents/word/task-table';
import type { ResolutionContext, ResolutionRow } from '@/documents/ledgers/resolution';
import type { PlainDate } from '@/domain/calendar';
import { yearOf } from '@/domain/calendar';
import { dueText } from '@/domain/due-date';
import { handlingOf } from '@/domain/handling';
import { meetingName, presences, presenceWords } from '@/domain/meeting';
import type { MinutesContent } from '@/domain/minutes';
import { halfStateWords } from '@/domain/resolution';

/** The newest minutes as they are printed, word for word what both sides sign; null where there are none. */
export function minutesOf({ meeting, minutes, programme }: MeetingRecord): Minutes | null {
  if (minutes === null || meeting.newest === null) return null;
  const { content } = minutes;
  const { series, heldOn, place, chair, host } = content.meeting;
  const name = meetingName(content.meeting);
  return {
    series,
    number: meeting.documentNumber ?? issueNumber(content.meeting.number),
    host,
    issuedOn: meeting.publishedOn ?? meeting.newest.draftedOn,
    title: `${name}纪要`,
    meeting: { name, heldOn, place, chair },
    opening: content.opening,
    heard: paragraphs(content.heard),
    resolutions: content.resolutions.map(({ text, leads, supporting, due }) => ({
      text,
      leads: leads.map(({ side, unit }) => `${side}方${unit}`),
      supporting: supporting === '' ? [] : [supporting],
      due: due.endsWith('日') ? `${due}前` : due,
    })),
    demands: paragraphs(content.demands),
    attendance: attendanceOf(content, programme.parties),
    attachments: content.resolutions.length === 0 ? [] : ['议定事项任务分解表'],
    copies: programme.parties.map((party) => `${party.name}各处室、直属单位`),
    isDraft: meeting.confirmedOn === null,
  };
}

function paragraphs(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function attendanceOf(
  { attendees }: MinutesContent,
  parties: MeetingRecord['programme']['parties'],
): Minutes['attendance'] {
  return presences.map((presence) => ({
    label: presenceWords[presence],
    sides: parties
      .map(({ name, short }) => ({
        side: name,
        names: attendees
          .filter((person) => person.presence === presence && person.side === short)
          .map((person) => `${person.name}（${person.duty}）`),
      }))
      .filter(({ names }) => names.length > 0),
  }));
}

/** The decisions of the meeting with both leads and how far they are. */
export function taskTableOf({ meeting, resolutions }: MeetingRecord, today: PlainDate): TaskTable {
  return {
    attachment: '附件',
    title: `${meeting.name}议定事项任务分解表`,
    creator: meeting.host,
    asOf: today,
    isDraft: meeting.confirmedOn === null,
    tasks: resolutions.map((line) => {
      const [guangdong, guizhou] = line.halves;
      const of = (half: typeof guangdong) => (half ? `${half.side}方${halfStateWords[half.state]}` : '');
      return {
        resolution: line.text,
        area: line.area,
        guangdongLead: guangdong?.unit ?? '',
        guizhouLead: guizhou?.unit ?? '',
        supporting: line.supporting,
        due: dueText(line.dueOn, line.isOpenEnded),
        expectedResult: line.expectedResult,
        progress: line.halves
          .filter(({ progress }) => progress !== '')
          .map(({ side, progress }) => `${side}方：${progress}`)
          .join('\n'),
        state: line.closedOn === null ? [of(guangdong), of(guizhou)].join('\n') : '已销号',
      };
    }),
  };
}

/** The decisions as rows of the Excel table, with 系统编号; how far they are as such a table says it. */
export function tableOf({ meeting, resolutions }: MeetingRecord) {
  const context: ResolutionContext = {
    meeting: meeting.name,
    meetingYear: yearOf(meeting.heldOn ?? meeting.plannedOn),
    areas: resolutions.map(({ areaId, area }) => ({ id: areaId, name: area })),
    guangdongUnits: resolutions.flatMap(({ halves }) => unitOf(halves[0])),
    guizhouUnits: resolutions.flatMap(({ halves }) => unitOf(halves[1])),
  };
  const entries = resolutions.flatMap(({ halves, ...line }) => {
    const [guangdongLead] = unitOf(halves[0]);
    const [guizhouLead] = unitOf(halves[1]);
    if (!guangdongLead || !guizhouLead) return [];
    const values: ResolutionRow = {
      text: line.text,
      area: { id: line.areaId, name: line.area },
      guangdongLead,
      guizhouLead,
      supporting: line.supporting,
      due: { dueOn: line.dueOn, isOpenEnded: line.isOpenEnded },
      expectedResult: line.expectedResult,
      progress: halves
        .filter(({ progress }) => progress !== '')
        .map(({ side, progress }) => `${side}方：${progress}`)
        .join('；'),
      handling: handlingOf(halves.map(({ state }) => state)),
    };
    return [{ id: line.id, values }];
  });
  return { entries, context };
}

function unitOf(half: { readonly organisationId: number; readonly unit: string } | undefined) {
  return half ? [{ id: half.organisationId, name: half.unit }] : [];
}
