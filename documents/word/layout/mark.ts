import { LineRuleType, type Paragraph, TextRun } from 'docx';
import { markTop, tightLine, typeArea, underFoot } from '../geometry';
import { textWidth } from '../text-width';
import { paragraph } from './block';

/** As large as is still 醒目、美观、庄重, in points. */
const largest = 48;
/** Narrower letters look squeezed. */
const narrowest = 72;

/**
 * 7.2.4, 10.3: the red mark, on one line: as large as fits, and narrowed rather than small when its name is long. `top`
 * is where its characters begin under what is above, in twips.
 */
export function mark(text: string, top: number = markTop): Paragraph {
  const points = markPoints(text);
  const scale = Math.min(100, Math.floor((roomFor(text) / points) * 100));
  const run = new TextRun({ text, size: points * 2, ...(scale < 100 ? { scale } : {}) });
  return paragraph('Mark', [run], {
    spacing: { before: top, line: markHeight(points), lineRule: LineRuleType.EXACT },
  });
}

/** What the line of a mark leaves under its characters, in twips. */
export function markFoot(text: string): number {
  const points = markPoints(text);
  return underFoot(markHeight(points), points);
}

/** Points for each character. */
function roomFor(text: string): number {
  return typeArea.width / 20 / textWidth(text);
}

function markPoints(text: string): number {
  return Math.max(22, Math.min(largest, Math.floor((roomFor(text) * 100) / narrowest)));
}

function markHeight(points: number): number {
  return Math.ceil(points * 20 * tightLine);
}
