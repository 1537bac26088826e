import {
  BorderStyle,
  type Paragraph,
  RelativeVerticalPosition,
  Tab,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { dateText } from '@/domain/phrase';
import type { Copies, ElementOf } from '../element';
import type { Format } from '../format';
import { fourthSizeCharacter, margin, rule, typeArea } from '../geometry';
import { anchor } from './anchor';
import { type Block, paragraph } from './block';
import { floating } from './floating';

/**
 * 7.4: floats at the foot of the type area of the page that the text ends on, so that its last rule is the area's edge.
 * 10.1: a letter has neither rules nor who printed it.
 */
export function imprint({ copies, printed }: ElementOf<'imprint'>, format: Format): Block[] {
  const isLetter = format === 'letter';
  const lines = [
    ...(copies === null ? [] : [copiesLine(copies)]),
    ...(printed === null || isLetter ? [] : [printedLine(printed.agency, printed.date)]),
  ];
  const rows = lines.map(row);
  return rows.length === 0 ? [] : [floating(rows, typeArea.width, foot, isLetter ? {} : rules), anchor()];
}

/** Its left edge is measured from the paper, for LibreOffice floats no table of full width otherwise. */
const foot = {
  horizontalAnchor: TableAnchorType.PAGE,
  absoluteHorizontalPosition: margin.left,
  verticalAnchor: TableAnchorType.MARGIN,
  relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
} as const;

const black = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 0 });
/** 7.4.1: a strong rule above and below, a fine one between. */
const rules = {
  top: black(rule.outer),
  bottom: black(rule.outer),
  insideHorizontal: black(rule.inner),
};

function row(line: Paragraph): TableRow {
  const width = { size: typeArea.width, type: WidthType.DXA };
  return new TableRow({ children: [new TableCell({ children: [line], width })], cantSplit: true });
}

/** 7.4.2: the units go on under the first of them, and end with a full stop. */
function copiesLine({ label, names }: Copies): Paragraph {
  const hanging = 3 * fourthSizeCharacter;
  return paragraph('Imprint', `${label}：${names.join('，')}。`, {
    indent: { left: fourthSizeCharacter + hanging, right: fourthSizeCharacter, hanging },
  });
}

/** 7.4.3: the agency on the left, the date with 印发 on the right. */
function printedLine(agency: string, date: string): Paragraph {
  return paragraph('Imprint', [new TextRun({ children: [agency, new Tab(), `${dateText(date)}印发`] })], {
    tabStops: [{ type: TabStopType.RIGHT, position: typeArea.width - fourthSizeCharacter }],
  });
}
