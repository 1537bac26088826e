import {
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageOrientation,
  Paragraph,
} from 'docx';
import type { Element, WordDocument } from '../element';
import { footer, header, letterMarkTop, line, margin, paper } from '../geometry';
import { layOut } from './element';
import { anchor } from './anchor';
import { lowerLetterRule, upperLetterRule } from './letter-rule';
import { lying, lyingPageNumber } from './lying-page';
import { mark, markFoot } from './mark';
import { pageNumber } from './page-number';
import { watermark } from './watermark';

/** 5.2.3: the lines of the page; its characters are drawn together one by one. */
const grid = { type: DocumentGridType.LINES, linePitch: line };

/** The one section of a document: its paper, what stands outside the type area, and its text. */
export function section(document: WordDocument): ISectionOptions {
  switch (document.format) {
    case 'letter':
      return letter(document);
    case 'table-landscape':
      return landscape(document);
    case 'ordinary':
    case 'minutes':
      return portrait(document);
  }
}

function portrait({ elements, format, isDraft }: WordDocument): ISectionOptions {
  return {
    properties: { page: { size: paper, margin: { ...margin, header, footer, gutter: 0 } }, grid },
    headers: { default: blankHeader(isDraft), even: blankHeader(isDraft) },
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
    children: layOut(elements, format),
  };
}

/** 10.1: name and rules belong to the first page, which has no number; they stand outside the type area. */
function letter({ elements, format, isDraft }: WordDocument): ISectionOptions {
  const name = elements.find((element) => element.kind === 'mark')?.text ?? '';
  const body = elements.filter((element: Element) => element.kind !== 'mark');
  const water = isDraft ? [watermark()] : [];
  return {
    properties: {
      page: { size: paper, margin: { ...margin, header: letterMarkTop, footer, gutter: 0 } },
      grid,
      titlePage: true,
    },
    headers: {
      first: new Header({ children: [mark(name, 0), upperLetterRule(markFoot(name), water)] }),
      default: blankHeader(isDraft),
      even: blankHeader(isDraft),
    },
    footers: {
      first: new Footer({ children: [lowerLetterRule(), anchor()] }),
      default: pageNumber('odd'),
      even: pageNumber('even'),
    },
    children: layOut(body, format),
  };
}

/** 8: the paper lies on its side, its head to the left of the upright page. */
function landscape({ elements, format, isDraft }: WordDocument): ISectionOptions {
  return {
    properties: {
      page: {
        size: { ...lying.size, orientation: PageOrientation.LANDSCAPE },
        margin: { ...lying.margin, header, footer: header, gutter: 0 },
      },
      grid,
    },
    headers: { default: blankHeader(isDraft), even: blankHeader(isDraft) },
    footers: { default: lyingPageNumber('odd'), even: lyingPageNumber('even') },
    children: layOut(elements, format),
  };
}

/** Flat, so that it moves nothing where headers begin low (a letter). */
function blankHeader(isDraft: boolean): Header {
  const children = isDraft ? [watermark()] : [];
  return new Header({
    children: [new Paragraph({ children, spacing: { line: 20, lineRule: LineRuleType.EXACT } })],
  });
}
