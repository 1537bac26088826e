import {
  Footer,
  HeightRule,
  TableAnchorType,
  TableCell,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { margin, paper, typeArea } from '../geometry';
import { anchor } from './anchor';
import { floating } from './floating';
import { numberLine, type Parity } from './page-number';

/** Of the strip that a turned number stands in, in twips. */
const breadth = 440;

/**
 * 8: on a page that lies on its side the number stays where it is on the others, seen with the page upright: at the
 * left edge of the lying page, turned with it.
 */
export function lyingPageNumber(parity: Parity): Footer {
  const cell = new TableCell({
    children: [numberLine(parity)],
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: breadth, type: WidthType.DXA },
  });
  const row = new TableRow({ children: [cell], height: { value: typeArea.width, rule: HeightRule.EXACT } });
  const table = floating([row], breadth, {
    horizontalAnchor: TableAnchorType.PAGE,
    // The middle of the number's line 7 mm outside the type area, as the dash of an upright page is.
    absoluteHorizontalPosition: margin.bottom - 397 - breadth / 2,
    verticalAnchor: TableAnchorType.PAGE,
    absoluteVerticalPosition: margin.left,
  });
  return new Footer({ children: [table, anchor()] });
}

/** Paper on its side, turned to the left: its left is the foot of the upright page. */
export const lying = {
  size: { width: paper.width, height: paper.height },
  margin: { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom },
} as const;
