import type { PlainDate } from '@/domain/calendar';
import { openingText } from '@/domain/minutes';
import type { Element, WordDocument } from './element';

/** 会议纪要 of a 联席会议, as both sides signed it. Text as it is printed; days as plain dates. */
export interface Minutes {
  /** 粤黔民政领域东西部协作联席会议: the mark is this with 纪要. */
  readonly series: string;
  /** What stands under the mark: `issueNumber(3)` or `documentNumber('', 2023, 3)`. */
  readonly number: string;
  readonly host: string;
  readonly issuedOn: PlainDate;
  /** 关于…的会议纪要 */
  readonly title: string;
  readonly meeting: {
    /** 粤黔民政领域东西部协作第三次联席会议 */
    readonly name: string;
    readonly heldOn: PlainDate;
    readonly place: string;
    /** With the duty before the name: 广东省民政厅厅长张三. */
    readonly chair: string;
  };
  /** What else the opening says, after time, place and chair. */
  readonly opening: string;
  readonly heard: readonly string[];
  readonly resolutions: readonly MinutesResolution[];
  readonly demands: readonly string[];
  readonly attendance: readonly Attendance[];
  readonly attachments: readonly string[];
  /** 分送. */
  readonly copies: readonly string[];
  readonly isDraft: boolean;
}

interface MinutesResolution {
  readonly text: string;
  /** 牵头单位 of both sides. */
  readonly leads: readonly string[];
  readonly supporting: readonly string[];
  /** 2023年12月31日前, 长期坚持 */
  readonly due: string;
}

interface Attendance {
  readonly label: '出席' | '请假' | '列席';
  readonly sides: readonly { readonly side: string; readonly names: readonly string[] }[];
}

/** 10.3: mark, number, agency and date above the rule, title, text, attendance, 版记; no addressee and no seal. */
export function minutesDocument(minutes: Minutes): WordDocument {
  const { series, host, issuedOn, title, attachments } = minutes;
  return {
    format: 'minutes',
    subject: title,
    creator: host,
    madeOn: issuedOn,
    isDraft: minutes.isDraft,
    elements: [
      { kind: 'mark', text: `${series}纪要` },
      { kind: 'document-number', text: minutes.number },
      { kind: 'issue-line', agency: host, date: issuedOn },
      { kind: 'red-rule' },
      { kind: 'title', text: title },
      { kind: 'paragraph', text: openingText(minutes.meeting, minutes.opening) },
      ...chapter('会议听取有关工作情况', minutes.heard),
      { kind: 'heading', level: 1, text: '会议议定以下事项' },
      ...minutes.resolutions.flatMap(resolution),
      ...chapter('会议要求', minutes.demands),
      ...(attachments.length === 0 ? [] : [{ kind: 'attachment-note', names: attachments } as const]),
      ...minutes.attendance.filter(({ sides }) => sides.length > 0).map(attendance),
      {
        kind: 'imprint',
        copies: minutes.copies.length === 0 ? null : { label: '分送', names: minutes.copies },
        printed: { agency: host, date: issuedOn },
      },
    ],
  };
}

/** Without a text there is no chapter: 一、二、三 close up. */
function chapter(heading: string, paragraphs: readonly string[]): Element[] {
  if (paragraphs.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: heading },
    ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
}

/** What is to be done as a heading, and who does it by when under it. */
function resolution({ text, leads, supporting, due }: MinutesResolution): Element[] {
  const parts = [
    `由${leads.join('、')}牵头`,
    ...(supporting.length === 0 ? [] : [`${supporting.join('、')}配合`]),
    due.endsWith('前') ? `${due}完成` : due,
  ];
  return [
    { kind: 'heading', level: 2, text: text.replace(/。$/, '') },
    { kind: 'paragraph', text: `${parts.join('，')}。` },
  ];
}

function attendance({ label, sides }: Attendance): Element {
  const lines = sides.map(({ side, names }) => `${side} ${names.join('、')}`);
  return { kind: 'attendance', label, lines };
}
