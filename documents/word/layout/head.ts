import { AlignmentType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { dateText } from '@/domain/phrase';
import type { ElementOf } from '../element';
import type { Format } from '../format';
import { characters, letterFirstLine, line, overHead, typeArea } from '../geometry';
import { titleLines } from '../title-line';
import { type Block, blankLines, paragraph } from './block';

/** 7.2.5: in the middle, two lines under the mark; 10.1: in a letter at the right edge under the first rule. */
export function documentNumber({ text }: ElementOf<'document-number'>, format: Format): Block[] {
  if (format === 'letter') {
    const before = letterFirstLine - overHead(line, 16);
    return [paragraph('Line', text, { alignment: AlignmentType.RIGHT, spacing: { before } })];
  }
  return [...blankLines(2), paragraph('Line', text, { alignment: AlignmentType.CENTER })];
}

/** 编印机关 one character from the left, 日期 one from the right; the line that the red rule of minutes is under. */
export function issueLine({ agency, date }: ElementOf<'issue-line'>): Block[] {
  const right = typeArea.width - characters(1);
  return [
    ...blankLines(1),
    paragraph('Line', [new TextRun({ children: [agency, new Tab(), dateText(date)] })], {
      indent: { left: characters(1) },
      tabStops: [{ type: TabStopType.RIGHT, position: right }],
    }),
  ];
}

/**
 * 7.3.1: two lines under the rule, or under the last element of the head of a letter; 7.3.2: one above what follows. A
 * ledger's title has its page to itself.
 */
export function title({ text }: ElementOf<'title'>, format: Format): Block[] {
  const lines = titleLines(text).map((words) => paragraph('Title', words));
  return format === 'table-landscape' ? lines : [...blankLines(2), ...lines, ...blankLines(1)];
}

/** 7.3.2: at the left edge, with a full-width colon. */
export function addressee({ names }: ElementOf<'addressee'>): Block[] {
  return [paragraph('Addressee', `${names.join('、')}：`)];
}

/** 7.3.3: the level gives face and number; `text` has its number already. */
export function heading({ level, text }: ElementOf<'heading'>): Block[] {
  return [new Paragraph({ style: `Heading${level}`, children: [new TextRun(text)] })];
}

/** 7.3.7: the number of an attachment at the left edge of its first line, its title on the third. */
export function attachmentHeading({ label, title: text }: ElementOf<'attachment-heading'>): Block[] {
  const lines = titleLines(text).map((words) => paragraph('Title', words));
  return [paragraph('AttachmentLabel', label), ...blankLines(1), ...lines];
}
